/** Whether a request has the demo's origin. No proxy is in between, so the URL is the browser's. */
export function isSameOrigin({ headers, url }: Request): boolean {
  const site = headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("Origin");
  return origin === null || origin === new URL(url).origin;
}
