/**
 * The value of JSON `text`, or `undefined` when it is not JSON. Integers that a number could not
 * hold exactly come back as text: Connect's ids go beyond 2^53 (Connect, Event callbacks).
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(STRING_OR_NUMBER, quoteLongInteger));
  } catch {
    return undefined;
  }
}

/** Strings are matched too, so that digits inside them are passed over. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function quoteLongInteger(token: string): string {
  return /^-?\d{16,}$/.test(token) ? `"${token}"` : token;
}
