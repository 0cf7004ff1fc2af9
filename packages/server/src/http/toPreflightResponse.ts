import { checkSource } from "./checkSource.ts";
import type { ResponseParts } from "./createResponse.ts";

/**
 * Returns the response to a preflight, which browsers send before a cross-origin request.
 *
 * @throws HttpError if the page's origin is not allowed.
 */
export function toPreflightResponse(
  request: Request,
  { allowedOrigins, publicOrigin, allowedHeaders }: PreflightOptions,
): ResponseParts {
  checkSource(request, allowedOrigins, publicOrigin);
  return {
    status: 204,
    body: null,
    headers: {
      Allow: "GET, PUT, POST, OPTIONS",
      "Access-Control-Allow-Methods": "GET, PUT, POST",
      "Access-Control-Allow-Headers": [...PAGE_HEADERS, ...allowedHeaders].join(", "),
      // Browsers cap it themselves, Chromium at these two hours.
      "Access-Control-Max-Age": "7200",
    },
  };
}

export interface PreflightOptions {
  allowedOrigins: ReadonlySet<string>;
  publicOrigin: string | undefined;
  /** Further headers that pages may send. */
  allowedHeaders: readonly string[];
}

/**
 * Checks the names of `allowedHeaders`.
 *
 * @throws TypeError if one is not the name of a header.
 */
export function parseAllowedHeaders(headers: readonly string[] = []): readonly string[] {
  if (Array.isArray(headers) && headers.every((name) => /^[\w!#$%&'*+.^`|~-]+$/.test(name))) {
    // With credentials, browsers take "*" for the name of a header.
    if (!headers.includes("*")) return headers;
  }
  throw new TypeError(
    'Shopper Chat: allowedHeaders must be a list of header names like ["X-Api-Key"], without "*".',
  );
}

/**
 * The headers that pages of other origins may send: those of the contract, those by which hosts
 * commonly prove a session, and those that tracing adds. A fixed list, not an echo of the request.
 */
const PAGE_HEADERS: readonly string[] = [
  "Accept",
  "Accept-Language",
  "Authorization",
  "Content-Type",
  "Idempotency-Key",
  "X-CSRF-Token",
  "X-Requested-With",
  "X-XSRF-Token",
  // Source: W3C Trace Context and Baggage; Sentry, Trace propagation; Datadog RUM.
  "traceparent",
  "tracestate",
  "baggage",
  "sentry-trace",
  "X-Request-Id",
  "x-datadog-origin",
  "x-datadog-parent-id",
  "x-datadog-sampling-priority",
  "x-datadog-trace-id",
];
