import type { ChatMessage } from "@shopper-chat/client";
import type { OrderMessages } from "./orderMessages.ts";

/**
 * Finds unconfirmed messages in a list from the server: those with the same text of the customer's
 * that were not listed before the message was sent or, without an earlier list, that were created at
 * about that time. If the same text reached the shopper another way, such as by SMS, they have it too.
 *
 * @returns the idempotency keys, by the ids of the listed messages.
 */
export function matchUnconfirmed(
  unconfirmed: readonly UnconfirmedMessage[],
  messages: readonly ChatMessage[],
  { accepted, listedBefore }: Pick<OrderMessages, "accepted" | "listedBefore">,
): ReadonlyMap<string, string> {
  const matches = new Map<string, string>();
  for (const { body, idempotencyKey, sentAt } of unconfirmed) {
    const before = listedBefore.get(idempotencyKey);
    const isNew = ({ id, createdAt }: ChatMessage) =>
      before ? !before.has(id) : isAboutTime(createdAt, sentAt);
    const match = messages.find(
      (message) =>
        message.sender === "customer" &&
        message.body === body &&
        !matches.has(message.id) &&
        accepted.getKey(message.id) === undefined &&
        isNew(message),
    );
    if (match) matches.set(match.id, idempotencyKey);
  }
  return matches;
}

interface UnconfirmedMessage {
  idempotencyKey: string;
  body: string;
  /** When the customer sent it first, by their clock; undefined if that is not known. */
  sentAt: number | undefined;
}

/**
 * Returns whether the server's time may be that of a message sent at `sentAt`. The clocks differ a
 * little, and a message may have been queued. If they differ much, it is no match: an older message
 * with the same text must not count as the new one.
 */
function isAboutTime(createdAt: string | null, sentAt = Number.NaN): boolean {
  const laterMs = Date.parse(createdAt ?? "") - sentAt;
  return laterMs > -10_000 && laterMs < 120_000;
}
