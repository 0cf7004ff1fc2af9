/**
 * Whether a request comes from a website that is open in a browser on this machine. Programs send none of
 * these headers, except `Host`, and are allowed. So are pages of the sandbox's own origin, and links that
 * are typed or opened from a page of the same site.
 */
export function isFromWebsite({ headers, url }: Request): boolean {
  // A website can point its own domain to 127.0.0.1 and is then "same-origin" with the sandbox.
  const host = headers.get("Host");
  if (host !== null && !isLoopback(host)) return true;

  const site = headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "cross-site";

  // Browsers without that header still send the origin with every POST.
  const origin = headers.get("Origin");
  return origin !== null && origin !== new URL(url).origin;
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}
