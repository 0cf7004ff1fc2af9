import type { ChatMessage } from "@shopper-chat/client";
import type { OutgoingMessage } from "../store/OrderState.ts";

/**
 * The outgoing messages that were not confirmed and that a list from the server shows all the same:
 * those with the customer's very words that it did not have before they were sent. Should the words
 * have come another way, by SMS, the shopper has them too. Gives their
 * idempotency keys by the ids that they have in the list.
 */
export function findArrived({
  outgoing,
  messages,
  listedBefore,
  isTaken,
}: Search): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { idempotencyKey, body, ...each } of outgoing) {
    const before = listedBefore.get(idempotencyKey);
    if (each.state !== "failed" || each.error.delivery !== "unconfirmed" || !before) continue;
    const isNew = (id: string) => !before.has(id) && !found.has(id) && !isTaken(id);
    const same = messages.find(
      (message) => message.sender === "customer" && message.body === body && isNew(message.id),
    );
    if (same) found.set(same.id, idempotencyKey);
  }
  return found;
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
