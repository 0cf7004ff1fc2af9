import { isObject, parseJson } from "../http/json.ts";

/**
 * Reads the user id from a token request's assertion: Base64 of `{"user_id":"…"}` in UTF-8. Returns
 * `undefined` without such an id. Connect's sample is standard Base64 with padding. Whether it accepts the
 * URL-safe alphabet or a missing padding is unknown, so both are accepted here.
 */
export function readAssertion(assertion: string): string | undefined {
  const text = decodeBase64(assertion);
  const json = text === undefined ? undefined : parseJson(text)?.value;
  if (!isObject(json)) return undefined;
  const { user_id } = json;
  return typeof user_id === "string" && user_id !== "" ? user_id : undefined;
}

function decodeBase64(text: string): string | undefined {
  // `atob` accepts white space.
  if (/\s/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
