/** The order id in `/orders/<order id>`, or null without a valid one. */
export function orderIdFromPath(path: string): string | null {
  const encoded = /^\/orders\/([^/]+)\/?$/.exec(path)?.[1];
  if (encoded === undefined) return null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
