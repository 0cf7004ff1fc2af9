import { isObject } from "./isObject.ts";
import { parseJson } from "./parseJson.ts";

/**
 * Turns a received body into what may be kept of it: parsed if it is JSON, else its text, null if
 * there was none. Away from the chat every value is redacted but for a few that are known to be
 * harmless, so that a secret under a misspelt name, or in a body that cannot be read, is not kept.
 */
export function recordableBody(path: string, text: string): unknown {
  if (text === "") return null;
  const value = parseJson(text)?.value;
  if (CHAT_PATH.test(path)) return canBeShown(value) ? value : text;
  if (!isObject(value)) return REDACTED;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      HARMLESS.has(name) && typeof field === "string" ? field : REDACTED,
    ]),
  );
}

const REDACTED = "[redacted]";
const CHAT_PATH = /^\/v2\/post_checkout\/chat\/[^/]+\/messages$/;
const HARMLESS = new Set(["client_id", "grant_type", "scope"]);

// `JSON.stringify` may overflow the stack where `JSON.parse` did not; one such body in the list of
// received requests would make the whole list unreadable.
function canBeShown(value: unknown, levels = 100): boolean {
  if (value === undefined || levels === 0) return false;
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every((inner) => canBeShown(inner, levels - 1));
}
