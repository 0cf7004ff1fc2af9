import { type ConnectIssue, invalidBody } from "./connectError.ts";
import { isObject } from "./isObject.ts";
import { readJsonBody } from "./readJsonBody.ts";

/**
 * Reads a message as it was received, nothing trimmed, or says what is wrong with it. The length
 * is Connect's (send_chat_message page); the rest is inferred, from Rails for a blank body.
 */
export function checkMessage(
  contentType: string | undefined,
  text: string,
): { body: string } | { issue: ConnectIssue } {
  const json = readJsonBody(contentType, text);
  // Inferred: Connect asks for application/json without saying what else gets; 4001 is its code for
  // an invalid request.
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

/** What Connect says of a message of more than 1000 characters (send_chat_message page). */
export const TOO_LONG: ConnectIssue = invalidBody("is too long (maximum is 1000 characters)");

const MAXIMUM_CODE_POINTS = 1000;

// As Rails' `blank?`: Unicode white space, so a zero-width space is not blank and U+0085 is. `\s`
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
