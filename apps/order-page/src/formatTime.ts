/** A time of day at the delivery address, such as 4:30 PM. */
export function formatTime(iso: string, timeZone: string): string {
  return unbroken(timeFormat(timeZone).format(new Date(iso)));
}

/** A delivery window at the delivery address, such as 4:30 – 5:30 PM, or 11:30 PM – 12:30 AM. */
export function formatTimeRange(start: string, end: string, timeZone: string): string {
  const [from, to] = [new Date(start), new Date(end)];
  // Across midnight, `formatRange` would add both dates.
  if (dayNumber(from, timeZone) !== dayNumber(to, timeZone)) {
    return `${formatTime(start, timeZone)}\u00a0– ${formatTime(end, timeZone)}`;
  }
  return unbroken(timeFormat(timeZone).formatRange(from, to));
}

/** A day relative to now: today, tomorrow, otherwise Friday, June 5. */
export function formatDay(iso: string, timeZone: string, now: Date = new Date()): string {
  const time = new Date(iso);
  const days = dayNumber(time, timeZone) - dayNumber(now, timeZone);
  if (Math.abs(days) <= 1) {
    return new Intl.RelativeTimeFormat("en-US", { numeric: "auto" }).format(days, "day");
  }
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "long",
    month: "long",
    day: "numeric",
  }).format(time);
}

function timeFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", { timeZone, hour: "numeric", minute: "2-digit" });
}

/** Keeps a time on one line, because a split time is hard to read on a narrow phone. */
function unbroken(text: string): string {
  return text.replaceAll(/\s/g, "\u00a0");
}

/** Days since 1970 in the calendar of the time zone. */
function dayNumber(time: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  }).formatToParts(time);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day")) / 86_400_000;
}
