/** An address as a browser reads it, unless it is none or has a name before its host: that is there to mislead. */
export function parseAddress(address: string): URL | undefined {
  try {
    const url = new URL(address);
    return url.username || url.password ? undefined : url;
  } catch {
    return undefined;
  }
}
