import { isObject } from "./isObject.ts";
import { parseJson } from "./parseJson.ts";

/**
 * Reads the user id out of a token request's assertion: Base64 of `{"user_id":"…"}` in UTF-8.
 * Connect's sample is standard Base64 with padding; whether it takes the URL-safe alphabet or no
 * padding is unknown, so both are taken here. Undefined when there is no such id in it.
 */
export function readAssertion(assertion: string): string | undefined {
  const text = decodeBase64(assertion);
  const json = text === undefined ? undefined : parseJson(text)?.value;
  if (!isObject(json)) return undefined;
  const { user_id } = json;
  return typeof user_id === "string" && user_id !== "" ? user_id : undefined;
}

function decodeBase64(text: string): string | undefined {
  // `atob` alone would let white space through.
  if (/\s/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
