/**
 * Creates a key that identifies one message, so that the backend recognizes a retry. It has 32 random
 * hexadecimal digits; `crypto.randomUUID` is missing on pages served over plain HTTP.
 *
 * @example
 * ```ts
 * await client.sendMessage({ orderId, body, idempotencyKey: createIdempotencyKey() });
 * ```
 */
export function createIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Returns whether `value` is a valid `Idempotency-Key`: 16 to 128 letters, digits, `_` and `-`.
 *
 * @example
 * ```ts
 * isIdempotencyKey(request.headers.get("Idempotency-Key"));
 * ```
 */
export function isIdempotencyKey(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{16,128}$/.test(value);
}
