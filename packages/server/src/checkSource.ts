import { Refusal } from "./Refusal.ts";

/**
 * Lets a request pass only when no foreign website can have made it with the customer's cookie.
 * Whether it is same-origin is the browser's to say; comparing `Origin` with the request's own URL
 * would compare it with what a proxy made of that URL.
 *
 * Source: Fetch Metadata Request Headers (W3C), 2.3; Fetch (WHATWG), 3.1, The `Origin` header.
 *
 * @throws Refusal 403 `cross_site`.
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

  // "none" is what the person does by hand; no website can bring it about.
  if (site === "none") return;
  if (site !== null) throw crossSite("Another site's page made this request.");

  // Apps and servers send neither header and no cookie either: they prove a session otherwise. Older
  // browsers name no origin when a page reads from its own; another site's could not see the answer.
  if (headers.has("Cookie") && method !== "GET") {
    throw crossSite(
      "A request with a cookie must say where it comes from. Pass Sec-Fetch-Site and Origin through every proxy, or send no cookie.",
    );
  }
}

function crossSite(message: string): Refusal {
  return new Refusal({ status: 403, code: "cross_site", message });
}
