import { type ChatMessage, type Conversation, toMessageBody } from "@shopper-chat/client";

/**
 * Finds the messages of a conversation that can be the one whose sending ended without an answer:
 * from the customer, with the same text, newer than what was known before the first try, and made
 * within the time in which Connect may have accepted it. `"unclear"` where that can't be told; it
 * is never guessed, for a wrong guess would lose a message or send it twice.
 */
export function findCandidates(
  conversation: Conversation,
  { body, above, from, to, skewMs }: CandidateSearch,
): ChatMessage[] | "unclear" {
  if (conversation.isExpired || conversation.unreadable > 0) return "unclear";
  const text = normalize(body);
  const candidates: ChatMessage[] = [];
  for (const message of conversation.messages) {
    if (message.sender !== "customer" || normalize(message.body) !== text) continue;
    const isNew = above === null || isHigher(message.id, above);
    if (isNew === false) continue;
    const isUndated = message.createdAt === null || skewMs === undefined;
    if (isNew === undefined || isUndated) return "unclear";
    // In this clock's time, to which Connect's is brought.
    const madeAt = Date.parse(message.createdAt ?? "") - (skewMs ?? 0);
    if (madeAt < from - SLACK_MS) continue;
    // The customer may have written the same elsewhere, or Connect was even later than allowed for.
    if (madeAt > to + SLACK_MS) return "unclear";
    candidates.push(message);
  }
  return candidates;
}

export interface CandidateSearch {
  body: string;
  /** The highest message id that was known before the first try; null where none was. */
  above: string | null;
  /** When the first try began, by this process's clock. */
  from: number;
  /** When the last try can have been accepted at the latest, by this process's clock. */
  to: number;
  /** How far Connect's clock is ahead of this one; undefined where its answer had no `Date`. */
  skewMs: number | undefined;
}

/** Whether one id comes after another; undefined where they are no numbers. */
export function isHigher(id: string, than: string): boolean | undefined {
  if (!/^\d+$/.test(id) || !/^\d+$/.test(than)) return undefined;
  return BigInt(id) > BigInt(than);
}

/** Both `Date` and `created_at` have whole seconds, and clocks of instances are not quite the same. */
const SLACK_MS = 5000;

/** Connect may trim and compose what it is given. */
function normalize(text: string): string {
  return toMessageBody(text).normalize("NFC");
}
