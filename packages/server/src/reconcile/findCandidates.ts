import { type ChatMessage, type ShopperConversation, toMessageBody } from "@shopper-chat/client";

/**
 * Finds the messages of a conversation that can be the one whose sending ended without a response:
 * from the customer, with the same text, newer than what was known before the first try, and created
 * while Connect may have accepted it. Returns `"unclear"` if that can't be decided: a wrong guess
 * would lose a message or send it twice.
 */
export function findCandidates(
  conversation: ShopperConversation,
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
    // Converted to the clock of `from` and `to`.
    const madeAt = Date.parse(message.createdAt ?? "") - (skewMs ?? 0);
    if (madeAt < from - SLACK_MS) continue;
    // The customer may have written the same elsewhere, or Connect was later than expected.
    if (madeAt > to + SLACK_MS) return "unclear";
    candidates.push(message);
  }
  return candidates;
}

export interface CandidateSearch {
  body: string;
  /** The highest message id that was known before the first try, or null. */
  above: string | null;
  /** When the first try began, by the clock of the store. */
  from: number;
  /** The latest time at which Connect can have accepted the last try, by the clock of the store. */
  to: number;
  /** How far Connect's clock is ahead; undefined if its response had no `Date`. */
  skewMs: number | undefined;
}

/** Whether one id comes after another; undefined if they are not numbers. */
export function isHigher(id: string, than: string): boolean | undefined {
  if (!/^\d+$/.test(id) || !/^\d+$/.test(than)) return undefined;
  return BigInt(id) > BigInt(than);
}

/** Both `Date` and `created_at` have whole seconds, and clocks are never quite the same. */
const SLACK_MS = 5000;

/** Connect may trim texts and compose their characters. */
function normalize(text: string): string {
  return toMessageBody(text).normalize("NFC");
}
