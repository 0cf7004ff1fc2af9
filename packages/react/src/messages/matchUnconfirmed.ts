import type { ChatMessage } from "@shopper-chat/client";
import type { Outbox } from "../order/createOutbox.ts";
import type { OrderMessages } from "./orderMessages.ts";

/**
 * Finds unconfirmed messages in a list from the server: those with the same text of the customer's
 * under an id that was not listed before the message was sent or, without an earlier list, that were
 * created at about that time. If the same text reached the shopper another way, such as by SMS, they have it too.
 *
 * @returns the idempotency keys, by the ids of the listed messages.
 */
export function matchUnconfirmed(
  unconfirmed: readonly UnconfirmedMessage[],
  messages: readonly ChatMessage[],
  accepted: OrderMessages["accepted"],
  listedIds: Outbox["listedIds"],
): ReadonlyMap<string, string> {
  const matches = new Map<string, string>();
  for (const { body, idempotencyKey, sentAt } of unconfirmed) {
    const before = listedIds.get(idempotencyKey);
    const isNew = ({ id, createdAt }: ChatMessage) =>
      before ? !before.includes(id) : isAboutTime(createdAt, sentAt);
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
 * Returns whether the server's time may be that of a message sent at `sentAt`. Clocks of devices that
 * don't follow a time server differ by minutes. If they differ by more, it is no match: an older
 * message with the same text must not count as the new one.
 */
function isAboutTime(createdAt: string | null, sentAt = Number.NaN): boolean {
  return Math.abs(Date.parse(createdAt ?? "") - sentAt) < CLOCK_TOLERANCE_MS;
}

const CLOCK_TOLERANCE_MS = 10 * 60_000;
