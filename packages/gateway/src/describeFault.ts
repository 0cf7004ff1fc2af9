/**
 * What a log may say of something that was thrown: its name and code. Its text may quote an address,
 * a token or a password.
 */
export function describeFault(original: unknown): { name?: string; code?: string } {
  const name = identifierAt(original, "name");
  // Node's fetch wraps the error that has the code, such as ECONNREFUSED, in a plain TypeError.
  const code = identifierAt(original, "code") ?? identifierAt(at(original, "cause"), "code");
  return { ...(name !== undefined && { name }), ...(code !== undefined && { code }) };
}

function identifierAt(value: unknown, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === "string" && /^\w{1,48}$/.test(found) ? found : undefined;
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
