import { isObject, parseJson } from "../http/json.ts";

/**
 * Turns a received body into one that may be stored: the parsed JSON, the text if it is not JSON, or null
 * without a body. Outside the chat's endpoints, all values except a few harmless ones are redacted, so
 * that no secret is stored under a misspelt name or in a body that is not JSON.
 */
export function toRecordedBody(path: string, text: string): unknown {
  if (text === "") return null;
  const value = parseJson(text)?.value;
  if (CHAT_PATH.test(path)) return isShallow(value) ? value : text;
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

// `JSON.stringify` can overflow the stack where `JSON.parse` doesn't. One such body would make the whole
// list of requests unreadable.
function isShallow(value: unknown, levels = 100): boolean {
  if (value === undefined || levels === 0) return false;
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every((inner) => isShallow(inner, levels - 1));
}
