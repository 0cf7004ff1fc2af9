import { setTimeout as delay } from "node:timers/promises";

/**
 * Resolves as soon as `getValue` returns something other than `undefined` or `false`.
 *
 * @throws Error that names `what`, after `timeoutMs`.
 */
export async function waitUntil<Value>(
  what: string,
  timeoutMs: number,
  getValue: () => Value | Promise<Value>,
): Promise<Exclude<Value, undefined | false>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await getValue();
    if (isThere(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: not after ${timeoutMs / 1000} s.`);
    await delay(POLL_MS);
  }
}

const POLL_MS = 50;

function isThere<Value>(value: Value): value is Exclude<Value, undefined | false> {
  return value !== undefined && value !== false;
}
