/**
 * Parses JSON; `undefined` if `text` is not JSON. Integers that a number can't hold exactly become
 * text: Connect's ids go beyond 2^53 (Connect, Event callbacks).
 */
export function parseJson(text: string): unknown {
  let isInString = false;
  function quoteLongInteger(token: string): string {
    if (token === '"') isInString = !isInString;
    return !isInString && /^-?\d{16,}$/.test(token) ? `"${token}"` : token;
  }
  try {
    // Few responses have one, and a list of messages has thousands of tokens.
    const hasLongInteger = /\d{16}/.test(text);
    return JSON.parse(hasLongInteger ? text.replace(QUOTE_OR_NUMBER, quoteLongInteger) : text);
  } catch {
    return undefined;
  }
}

/** Quotes, so that digits in strings are skipped; whole strings may be too long to match. */
const QUOTE_OR_NUMBER = /"|(?:\\.)+|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Returns the properties of a parsed JSON value; a value that is no object has none. */
export function toRecord(value: unknown): Record<string, unknown> {
  return Object(value);
}

/** Parses one of Connect's ids as text, because it may be larger than a number can hold. */
export function parseId(value: unknown): string | undefined {
  const id = Number.isSafeInteger(value) ? String(value) : value;
  return typeof id === "string" && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/** Parses a short text: a type, a name, the name of a time zone. */
export function parseText(value: unknown): string | undefined {
  return typeof value === "string" && value.length > 0 && value.length <= 255 ? value : undefined;
}

const WITHOUT_ZONE = /^([\d-]{10})[T ]([\d:.]+)$/i;

/** Parses a date and time as ISO 8601 in UTC. A time without a zone is in UTC. */
export function parseTime(value: unknown): string | undefined {
  // Without this check, engines find a year in "chapter 5".
  if (typeof value !== "string" || !/^\d{4}-/.test(value)) return undefined;
  // Engines read a time without a zone as the device's.
  const time = Date.parse(value.replace(WITHOUT_ZONE, "$1T$2Z"));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
