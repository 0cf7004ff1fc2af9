/**
 * Tells whether a request was made by a website that the person at this machine has open. Programs
 * send none of these headers, except `Host`, and may ask; so may a page that the sandbox's own host
 * serves, and a link that someone types or opens from a page of the same site.
 */
export function isFromWebsite({ headers, url }: Request): boolean {
  // A website can point a name of its own at 127.0.0.1 and is then "same-origin" with the sandbox.
  const host = headers.get("Host");
  if (host !== null && !isLoopback(host)) return true;

  const site = headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "cross-site";

  // Browsers without that header send at least the origin with every POST.
  const origin = headers.get("Origin");
  return origin !== null && origin !== new URL(url).origin;
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}
