/**
 * What lets the page of an allowed origin read an answer; nothing for any other. Refusals have it
 * too, or a developer would see a CORS error in place of the reason.
 */
export function corsHeaders(
  { headers }: Request,
  allowedOrigins: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const origin = headers.get("Origin");
  if (origin === null || !allowedOrigins.has(origin)) return {};
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Credentials": "true",
    "Access-Control-Expose-Headers": "Shopper-Chat-Delivery, Retry-After",
  };
}
