import { fieldsOf } from "./fieldsOf.ts";
import { parseJson } from "./parseJson.ts";

/**
 * What was marked, in the text of an answer, or `undefined` when the text is no such answer. The
 * count is lesser: where it is odd, the messages are marked all the same.
 *
 * Source: Connect, Mark messages as read.
 */
export function parseMarkedMessages(text: string): MarkedMessages | undefined {
  const answer = fieldsOf(parseJson(text));
  if (!("messages_read_count" in answer)) return undefined;
  const { messages_read_count: count } = answer;
  return { count: typeof count === "number" && Number.isSafeInteger(count) ? count : null };
}

/** The outcome of marking an order's messages as read. */
export interface MarkedMessages {
  /** How many were unread before; null where Connect gave no number. */
  count: number | null;
}
