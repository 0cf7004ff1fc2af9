import { parseJson, toRecord } from "./parse.ts";

/**
 * Parses the result of marking messages as read; `undefined` if the response is not one. The count
 * is secondary: if it is no integer, the messages are marked all the same.
 *
 * Source: Connect, Mark messages as read.
 */
export function parseMarkReadResult({ text }: { text: string }): MarkReadResult | undefined {
  const fields = toRecord(parseJson(text));
  if (!("messages_read_count" in fields)) return undefined;
  const { messages_read_count: count } = fields;
  return { count: typeof count === "number" && Number.isSafeInteger(count) ? count : null };
}

/** The result of marking an order's messages as read. */
export interface MarkReadResult {
  /** How many messages were unread before; null if Connect returned no number. */
  count: number | null;
}
