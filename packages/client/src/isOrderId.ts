/**
 * Returns whether `value` can be an order id in a path. Order ids are the retailer's own free text
 * (Connect, Create order). Refused are only those that no path can carry: an empty one, more than 255
 * characters, `.` and `..`, slashes and control characters, which URL parsers turn into another path,
 * and lone surrogates, which have no UTF-8 form.
 *
 * @example
 * ```ts
 * isOrderId("order 1"); // true
 * ```
 */
export function isOrderId(value: unknown): value is string {
  return typeof value === "string" && ORDER_ID.test(value);
}

const ORDER_ID = /^(?!\.{1,2}$)[^/\\\p{Cc}\p{Surrogate}]{1,255}$/u;
