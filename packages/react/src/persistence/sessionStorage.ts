import {
  isIdempotencyKey,
  type MessageDelivery,
  ShopperChatError,
  toMessageBody,
} from "@shopper-chat/client";
import type { Outbox } from "../order/createOutbox.ts";
import type { UnsentMessage } from "../order/OrderState.ts";

/*
 * Every access to sessionStorage may throw, if storage is forbidden or full, and what is read may be
 * anything.
 */

/** Returns a stored order, or null. */
export function readOrder(key: string): StoredOrder | null {
  try {
    const stored = sessionStorage.getItem(key);
    if (stored === null) return null;
    const { draft, unsentMessages, edited }: Record<string, unknown> = Object(JSON.parse(stored));
    return {
      draft: typeof draft === "string" ? draft : "",
      unsentMessages: Array.isArray(unsentMessages) ? unsentMessages.flatMap(parseMessage) : [],
      edited: parseMessage(Object(edited))[0] ?? null,
      listedIds: new Map(
        [Object(edited), ...Object.values(Object(unsentMessages))].flatMap(parseListedIds),
      ),
    };
  } catch {
    return null;
  }
}

/** Stores an order, or removes it if there is nothing to store. */
export function writeOrder(
  key: string,
  { draft, unsentMessages, edited }: OrderToStore,
  { listedIds, unconfirmedKeys }: Pick<Outbox, "listedIds" | "unconfirmedKeys">,
): void {
  function toStoredMessage(message: EditedMessage): StoredMessage {
    const { idempotencyKey, text, sentAt } = message;
    // After a reload nobody knows how the sending of a message ended.
    const isSending = "status" in message && message.status === "sending";
    const mayHaveArrived = isSending || unconfirmedKeys.has(idempotencyKey);
    const delivery = mayHaveArrived ? "unconfirmed" : "not-sent";
    return { idempotencyKey, text, sentAt, delivery, listedIds: listedIds.get(idempotencyKey) };
  }

  removeOrders((each) => each === key);
  if (draft === "" && unsentMessages.length === 0) return;
  const messages = unsentMessages.map(toStoredMessage);
  const storedEdited = edited && toStoredMessage(edited);
  // A draft that is too large is left out rather than an unsent message, which may have arrived.
  for (const storedDraft of [draft, ""]) {
    try {
      const stored = { draft: storedDraft, unsentMessages: messages, edited: storedEdited };
      sessionStorage.setItem(key, JSON.stringify(stored));
      return;
    } catch {
      // Storage is full or forbidden, so only the memory of the page remains.
    }
  }
}

/** Removes the orders whose key matches. */
export function removeOrders(matches: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (matches(key)) sessionStorage.removeItem(key);
    }
  } catch {
    // Without access to storage, nothing is stored.
  }
}

interface StoredMessage {
  idempotencyKey: string;
  text: string;
  sentAt: number;
  delivery: MessageDelivery;
  listedIds: readonly string[] | undefined;
}

type EditedMessage = Pick<UnsentMessage, "idempotencyKey" | "text" | "sentAt">;

/** The state of an order that survives a reload. */
export interface StoredOrder {
  draft: string;
  unsentMessages: readonly UnsentMessage[];
  edited: UnsentMessage | null;
  /** As in {@link Outbox}. */
  listedIds: ReadonlyMap<string, readonly string[]>;
}

interface OrderToStore {
  draft: string;
  unsentMessages: readonly UnsentMessage[];
  edited: EditedMessage | null;
}

function parseListedIds(stored: Partial<StoredMessage> | null): [string, string[]][] {
  const { idempotencyKey, listedIds }: Partial<Record<keyof StoredMessage, unknown>> = stored ?? {};
  if (typeof idempotencyKey !== "string" || !Array.isArray(listedIds)) return [];
  return [[idempotencyKey, listedIds.filter((id) => typeof id === "string")]];
}

function parseMessage(
  stored: Partial<Record<keyof StoredMessage, unknown>> | null,
): UnsentMessage[] {
  const { idempotencyKey, text, delivery, ...rest } = stored ?? {};
  if (!isIdempotencyKey(idempotencyKey) || typeof text !== "string") return [];
  const error = new ShopperChatError(
    delivery === "not-sent"
      ? { kind: "unexpected", delivery }
      : { kind: "unreachable", delivery: "unconfirmed" },
  );
  const sentAt = typeof rest.sentAt === "number" ? rest.sentAt : 0;
  return [{ idempotencyKey, text, body: toMessageBody(text), sentAt, status: "failed", error }];
}
