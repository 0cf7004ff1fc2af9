import { type ConnectIssue, invalidBody } from "../connectErrors.ts";
import { isObject, readJsonBody } from "../http/json.ts";

/**
 * Validates a message as it was received, without trimming, and returns its body or the problem. The
 * length is Connect's (send_chat_message page). The rest is inferred; for a blank body, from Rails.
 */
export function checkMessage(
  contentType: string | undefined,
  text: string,
): { body: string } | { issue: ConnectIssue } {
  const json = readJsonBody(contentType, text);
  // Inferred: Connect requires application/json without documenting the error for other types. 4001
  // is its code for an invalid request.
  if (json === undefined) {
    return { issue: { error: { message: "Invalid request", code: 4001 }, meta: {} } };
  }

  const { body } = isObject(json.value) ? json.value : {};
  if (body === undefined || body === null) return { issue: invalidBody("can't be blank") };
  if (typeof body !== "string") return { issue: invalidBody("is invalid") };
  if (BLANK.test(body)) return { issue: invalidBody("can't be blank") };
  if (countCodePoints(body) > MAXIMUM_CODE_POINTS) return { issue: TOO_LONG };
  return { body };
}

/** Connect's error for a message of more than 1000 characters (send_chat_message page). */
export const TOO_LONG: ConnectIssue = invalidBody("is too long (maximum is 1000 characters)");

const MAXIMUM_CODE_POINTS = 1000;

// The same as Rails' `blank?`: Unicode white space, so a zero-width space is not blank and U+0085 is. `\s`
// differs in both U+0085 and U+FEFF.
const BLANK = /^\p{White_Space}*$/u;

// Rails' length validator counts a Ruby string's characters, which are code points.
function countCodePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; count += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}
