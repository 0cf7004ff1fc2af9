import { toMessageBody } from "./toMessageBody.ts";

/**
 * The most characters a message may have, counted by {@link countCharacters}.
 *
 * Source: Connect, Send chat message (`is too long (maximum is 1000 characters)`).
 */
export const MAX_MESSAGE_LENGTH = 1000;

/**
 * How many characters the message made of `text` has, counted as Connect counts: in Unicode code
 * points of what would be sent.
 *
 * Connect's refusal is the Rails length validator's, and Rails counts code points: a family emoji
 * joined of three people is 5, a flag is 2, a plain letter is 1.
 */
export function countCharacters(text: string): number {
  // The body is well-formed, so without the second half of each pair it has one unit for each code
  // point. No array of characters: this runs on every keystroke, on any length of paste.
  return toMessageBody(text).replace(SECOND_HALF, "").length;
}

const SECOND_HALF = /[\udc00-\udfff]/g;
