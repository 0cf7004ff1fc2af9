/** Parses `Retry-After`, seconds or a date, to milliseconds; undefined if it is neither. */
export function parseRetryAfter(headers: Headers): number | undefined {
  const value = headers.get("Retry-After")?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  // By the clock of the server that set the date, if it says what time it is.
  const sentAt = Date.parse(headers.get("Date") ?? "") || Date.now();
  const waitMs = Date.parse(value) - sentAt;
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}
