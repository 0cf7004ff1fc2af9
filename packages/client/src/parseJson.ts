/**
 * The value of JSON `text`, or `undefined` when it is not JSON. Integers that a number could not
 * hold exactly come back as text: Connect's ids go beyond 2^53 (Connect, Event callbacks).
 */
export function parseJson(text: string): unknown {
  let isInString = false;
  function quoteLongInteger(token: string): string {
    if (token === '"') isInString = !isInString;
    return !isInString && /^-?\d{16,}$/.test(token) ? `"${token}"` : token;
  }
  try {
    return JSON.parse(text.replace(QUOTE_OR_NUMBER, quoteLongInteger));
  } catch {
    return undefined;
  }
}

/** Quotes, so that digits in strings are passed over; whole strings may be too long to be matched. */
const QUOTE_OR_NUMBER = /"|(?:\\.)+|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
