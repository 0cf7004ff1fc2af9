/**
 * Returns the headers that let the page of an allowed origin read a response, and none for other
 * origins. Refusals have them too, because a developer would see a CORS error instead of the reason.
 */
export function corsHeaders(
  { headers }: Pick<Request, "headers">,
  allowedOrigins: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const origin = headers.get("Origin");
  if (origin === null || !allowedOrigins.has(origin)) return {};
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Credentials": "true",
    "Access-Control-Expose-Headers": "Shopper-Chat-Delivery, Retry-After, X-Request-Id",
  };
}
