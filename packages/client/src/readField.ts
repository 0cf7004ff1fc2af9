/** An id of Connect's, as text: it may be larger than a number can hold. */
export function readId(value: unknown): string | undefined {
  const id = Number.isSafeInteger(value) ? String(value) : value;
  return typeof id === "string" && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/** A short text: a type, a name, the name of a time zone. */
export function readText(value: unknown): string | undefined {
  return typeof value === "string" && value.length > 0 && value.length <= 255 ? value : undefined;
}

/** A moment, ISO 8601 in UTC. */
export function readTime(value: unknown): string | undefined {
  // Without the check, engines read a year into "chapter 5".
  if (typeof value !== "string" || !/^\d{4}-/.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
