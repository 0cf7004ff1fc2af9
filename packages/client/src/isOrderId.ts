/**
 * Whether `value` can name an order in a path. Order ids are the retailer's own free text (Connect,
 * Create order); refused is only what can't be carried safely: nothing or more than 255 characters,
 * `.` and `..` alone, slashes and control characters, all of which URL parsers fold into another
 * path, and lone surrogates, which have no UTF-8 form.
 */
export function isOrderId(value: unknown): value is string {
  return typeof value === "string" && ORDER_ID.test(value);
}

const ORDER_ID = /^(?!\.{1,2}$)[^/\\\p{Cc}\p{Surrogate}]{1,255}$/u;
