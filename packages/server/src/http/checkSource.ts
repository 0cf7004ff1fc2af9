import { HttpError } from "./HttpError.ts";

/**
 * Refuses requests that another website may have made with the customer's cookie. The browser decides
 * whether a request is same-origin: a proxy may have changed the request's own URL, so comparing it
 * with `Origin` proves nothing.
 *
 * Source: Fetch Metadata Request Headers (W3C), 2.3; Fetch (WHATWG), 3.1, The `Origin` header.
 *
 * @throws HttpError 403 `cross_site`.
 */
export function checkSource(
  { headers, method }: Request,
  allowedOrigins: ReadonlySet<string>,
  publicOrigin?: string,
): void {
  const site = headers.get("Sec-Fetch-Site");
  if (site === "same-origin") return;

  const origin = headers.get("Origin");
  if (origin !== null) {
    if (origin === publicOrigin || allowedOrigins.has(origin)) return;
    throw crossSite(
      "The page's origin is not allowed. Where the page and this address have one origin and the browser does not say so, as over plain HTTP, give it as publicOrigin; list another in allowedOrigins.",
    );
  }

  // "none" is a navigation by the user; no website can cause it.
  if (site === "none") return;
  if (site !== null) throw crossSite("Another site's page made this request.");

  // Apps and servers send neither header and no cookie. Older browsers send no origin when a page
  // reads from its own; a page of another site could not read the response.
  if (headers.has("Cookie") && method !== "GET") {
    throw crossSite(
      "A request with a cookie must say where it comes from. Pass Sec-Fetch-Site and Origin through every proxy, or send no cookie.",
    );
  }
}

function crossSite(message: string): HttpError {
  return new HttpError({ status: 403, code: "cross_site", message });
}
