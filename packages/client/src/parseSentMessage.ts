import { parseId, parseText, parseTime, toRecord } from "./parse.ts";
import type { ServerResponse } from "./parseFailure.ts";

/** A message that Connect has accepted. */
export interface SentMessage {
  /** Connect's id of the message, as text: it may be larger than a number can hold. */
  id: string;
  /** Connect's type of the message; `"CHAT"` is the only one documented. */
  type?: string;
  /** When the message was created, ISO 8601 in UTC; the time of the response if Connect returned none. */
  createdAt: string;
  /** Connect's `timezone`, unchanged; its format is not documented. */
  timeZone?: string;
}

/**
 * Parses an accepted message; `undefined` if the response is not one. Only `id` is required: a
 * message with an id was accepted, and calling it doubtful because another field is odd would make
 * the customer send it twice.
 *
 * Source: Connect, Send chat message; which fields are required is not documented.
 */
export function parseSentMessage({
  json,
  receivedAt,
}: Pick<ServerResponse, "json" | "receivedAt">): SentMessage | undefined {
  const fields = toRecord(json);
  const id = parseId(fields.id);
  if (id === undefined) return undefined;
  const type = parseText(fields.type);
  const timeZone = parseText(fields.timezone);
  return {
    id,
    createdAt: parseTime(fields.created_at) ?? receivedAt.toISOString(),
    ...(type !== undefined && { type }),
    ...(timeZone !== undefined && { timeZone }),
  };
}
