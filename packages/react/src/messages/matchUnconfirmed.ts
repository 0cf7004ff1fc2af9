import type { ChatMessage } from "@shopper-chat/client";
import type { OutgoingMessage } from "../store/OrderState.ts";

/**
 * The outgoing messages that were not confirmed and that a list from the server shows all the same:
 * those with the customer's very words that it did not have before they were sent, or that are from
 * about then, where no list was read before. Should the words have come another way, by SMS, the
 * shopper has them too. Gives their idempotency keys by the ids that they have in the list.
 */
export function findArrived({
  outgoing,
  messages,
  listedBefore,
  isTaken,
}: Search): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { idempotencyKey, body, sentAt, ...each } of outgoing) {
    if (each.state !== "failed" || each.error.delivery !== "unconfirmed") continue;
    const before = listedBefore.get(idempotencyKey);
    const isNew = ({ id, createdAt }: ChatMessage) =>
      !found.has(id) && !isTaken(id) && (before ? !before.has(id) : isFrom(sentAt, createdAt));
    const same = messages.find(
      (message) => message.sender === "customer" && message.body === body && isNew(message),
    );
    if (same) found.set(same.id, idempotencyKey);
  }
  return found;
}

/**
 * Whether what the server has from `createdAt` may be what the customer's clock has from `sentAt`.
 * Their clocks differ a little, and a message may have waited for others. Where they differ much it
 * is no: what was said before must not pass for what is said again.
 */
function isFrom(sentAt: number, createdAt: string | null): boolean {
  const later = Date.parse(createdAt ?? "") - sentAt;
  return later > -10_000 && later < 120_000;
}

interface Search {
  outgoing: readonly OutgoingMessage[];
  /** The list. */
  messages: readonly ChatMessage[];
  /** What had been listed when a message went out, by idempotency key; only for those seen to. */
  listedBefore: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether the message of that id is known to be another one. */
  isTaken: (id: string) => boolean;
}
