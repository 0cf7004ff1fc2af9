/**
 * Returns 32 random hexadecimal digits. Not `crypto.randomUUID`, which jsdom 20 doesn't have, so that a
 * storefront's tests can run the handler in Jest 29.
 */
export function createRandomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
