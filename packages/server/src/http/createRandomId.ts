/**
 * Returns 32 random hexadecimal digits. Not `crypto.randomUUID`, which jsdom 20 doesn't have, so that a
 * storefront's tests can run the handler in Jest 29.
 */
export function createRandomId(): string {
  // One call for many ids, because the call costs far more than the bytes.
  if (next === POOL.length) {
    crypto.getRandomValues(POOL);
    next = 0;
  }
  let id = "";
  for (const end = next + ID_BYTES; next < end; next += 1) id += HEX[POOL[next] ?? 0];
  return id;
}

const ID_BYTES = 16;
const POOL = new Uint8Array(128 * ID_BYTES);
const HEX: readonly string[] = [...new Uint8Array(256).keys()].map((byte) =>
  byte.toString(16).padStart(2, "0"),
);
let next: number = POOL.length;
