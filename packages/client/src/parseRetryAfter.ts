/**
 * Returns the wait of a `Retry-After` header in milliseconds: it may be seconds or a date (RFC 9110,
 * 10.2.3). `undefined` if it is absent, invalid or not in the future. At most an hour, so that a
 * mistake upstream does not lock a customer out for the day.
 */
export function parseRetryAfter(headers: Headers, now: Date): number | undefined {
  const value = headers.get("Retry-After") ?? "";
  const wait = /^[\d.]+$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - serverTime(headers, now);
  return wait > 0 ? Math.min(wait, LONGEST_WAIT_MS) : undefined;
}

/** A date is in the server's time; the customer's clock may be wrong by hours. */
function serverTime(headers: Headers, now: Date): number {
  return Date.parse(headers.get("Date") ?? "") || now.getTime();
}

const LONGEST_WAIT_MS = 60 * 60 * 1000;
