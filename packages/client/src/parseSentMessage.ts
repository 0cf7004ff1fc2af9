import { fieldsOf } from "./fieldsOf.ts";
import { parseJson } from "./parseJson.ts";

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
  const id = toId(fields.id);
  if (id === undefined) return undefined;
  const type = toText(fields.type);
  const timeZone = toText(fields.timezone);
  return {
    id,
    createdAt: new Date(toTime(fields.created_at) || receivedAt).toISOString(),
    ...(type !== undefined && { type }),
    ...(timeZone !== undefined && { timeZone }),
  };
}

function toId(value: unknown): string | undefined {
  const id = Number.isSafeInteger(value) ? String(value) : value;
  return typeof id === "string" && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

function toText(value: unknown): string | undefined {
  return typeof value === "string" && value.length > 0 && value.length <= 255 ? value : undefined;
}

/** NaN where it is no ISO 8601 date: without the check, engines read a year into "chapter 5". */
function toTime(value: unknown): number {
  return typeof value === "string" && /^\d{4}-/.test(value) ? Date.parse(value) : Number.NaN;
}
