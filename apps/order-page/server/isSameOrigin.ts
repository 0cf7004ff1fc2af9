/** Nothing stands between browser and demo, so its URL is the one that the browser asked for. */
export function isSameOrigin({ headers, url }: Request): boolean {
  const site = headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("Origin");
  return origin === null || origin === new URL(url).origin;
}
