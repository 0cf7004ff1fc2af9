import { checkSource } from "./checkSource.ts";
import type { Answer } from "./finishAnswer.ts";

/**
 * Answers a browser that asks, before a cross-origin request, whether it may make it.
 *
 * @throws Refusal when the page's origin is not allowed.
 */
export function answerPreflight(
  request: Request,
  allowedOrigins: ReadonlySet<string>,
  publicOrigin?: string,
): Answer {
  checkSource(request, allowedOrigins, publicOrigin);
  return {
    status: 204,
    body: null,
    headers: {
      Allow: "GET, PUT, POST, OPTIONS",
      "Access-Control-Allow-Methods": "GET, PUT, POST",
      "Access-Control-Allow-Headers": PAGE_HEADERS.join(", "),
      // Browsers cap it themselves, Chromium at these two hours.
      "Access-Control-Max-Age": "7200",
    },
  };
}

/**
 * What a page of another origin may send: the contract's own headers, and those by which hosts
 * commonly prove a session. A fixed list, not an echo of what was asked for.
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
];
