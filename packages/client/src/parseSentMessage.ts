import { fieldsOf } from "./fieldsOf.ts";
import { parseJson } from "./parseJson.ts";
import { readId, readText, readTime } from "./readField.ts";

/** A message that Connect has accepted. */
export interface SentMessage {
  /** Connect's id of the message, as text: it may be larger than a number can hold. */
  id: string;
  /** Connect's type of the message; `"CHAT"` is the only one documented. */
  type?: string;
  /** When the message was made, ISO 8601 in UTC. The moment of the answer if Connect gave none. */
  createdAt: string;
  /** Connect's `timezone`, as it came; its format is not documented. */
  timeZone?: string;
}

/**
 * The accepted message in the text of an answer, or `undefined` when the text is no such answer.
 * Only `id` is asked for: a message with an id was accepted, and to call it doubtful because a
 * lesser field is odd would make the customer send it twice.
 *
 * Source: Connect, Send chat message; which fields are required is not documented.
 */
export function parseSentMessage(text: string, receivedAt: Date): SentMessage | undefined {
  const fields = fieldsOf(parseJson(text));
  const id = readId(fields.id);
  if (id === undefined) return undefined;
  const type = readText(fields.type);
  const timeZone = readText(fields.timezone);
  return {
    id,
    createdAt: readTime(fields.created_at) ?? receivedAt.toISOString(),
    ...(type !== undefined && { type }),
    ...(timeZone !== undefined && { timeZone }),
  };
}
