import { type ConnectIssue, invalidBody } from "./connectError.ts";
import { isObject } from "./isObject.ts";
import { readJsonBody } from "./readJsonBody.ts";

/**
 * Checks a message as it was received, nothing trimmed, and says what is wrong with it. The length
 * is Connect's (send_chat_message page); the rest is inferred, from Rails for a blank body.
 */
export function checkMessage(
  contentType: string | undefined,
  text: string,
): ConnectIssue | undefined {
  const json = readJsonBody(contentType, text);
  // Inferred: Connect asks for application/json without saying what else gets; 4001 is its code for
  // an invalid request.
  if (json === undefined) {
    return { error: { message: "Invalid request", code: 4001 }, meta: {} };
  }

  const { body } = isObject(json.value) ? json.value : {};
  if (body === undefined || body === null) return invalidBody("can't be blank");
  if (typeof body !== "string") return invalidBody("is invalid");
  if (BLANK.test(body)) return invalidBody("can't be blank");
  if (countCodePoints(body) > MAXIMUM_CODE_POINTS) return TOO_LONG;
  return undefined;
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
