/**
 * A new key that names one message, so that a repeat of it can be recognised. 32 hexadecimal
 * digits of randomness, also where `crypto.randomUUID` is missing (pages served over plain HTTP).
 */
export function createIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether `value` may travel as `Idempotency-Key`: 16 to 128 letters, digits, `_` and `-`. */
export function isIdempotencyKey(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{16,128}$/.test(value);
}
