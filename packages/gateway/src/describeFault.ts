/**
 * Returns what a log may contain of something that was thrown: its name and code. Its text may quote
 * an address, a token or a password.
 */
export function describeFault(original: unknown): { name?: string; code?: string } {
  const name = identifierAt(original, "name");
  // Node's fetch wraps the error that has the code, such as ECONNREFUSED, in a plain TypeError.
  const code =
    identifierAt(original, "code") ??
    identifierAt(at(original, "cause"), "code") ??
    redisReply(original);
  return { ...(name !== undefined && { name }), ...(code !== undefined && { code }) };
}

/** An error reply of Redis begins with its code, such as WRONGPASS. */
function redisReply(original: unknown): string | undefined {
  const message = at(original, "message");
  return typeof message === "string" ? /^([A-Z]{3,20}) /.exec(message)?.[1] : undefined;
}

function identifierAt(value: unknown, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === "string" && /^\w{1,48}$/.test(found) ? found : undefined;
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
