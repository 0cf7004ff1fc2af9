import { createRandomId } from "./createRandomId.ts";

/**
 * Returns the id of a request, by which logs and a customer's report can be brought together: that of
 * `X-Request-Id` if it is one, the trace id of `traceparent`, or a new one.
 */
export function createRequestId({ headers }: Pick<Request, "headers">): string {
  const given = headers.get("X-Request-Id");
  if (given !== null && /^[\w.:+=@-]{8,128}$/.test(given)) return given;
  // Source: W3C Trace Context, 3.2.
  const traceId = /^[\da-f]{2}-([\da-f]{32})-/.exec(headers.get("traceparent") ?? "")?.[1];
  return traceId ?? createRandomId();
}
