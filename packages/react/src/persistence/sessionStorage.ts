import {
  type Delivery,
  isIdempotencyKey,
  ShopperChatError,
  toMessageBody,
} from "@shopper-chat/client";
import type { FailedMessage, OrderState, OutgoingMessage } from "./OrderState.ts";

/**
 * What is kept of an order across a reload of the tab, in `sessionStorage`. Every access may throw,
 * where storage is forbidden or full, and what is read may be anything.
 */
export function readKept(key: string): KeptOrder | null {
  try {
    const kept = sessionStorage.getItem(PREFIX + key);
    if (kept === null) return null;
    const { draft, outgoing, edited }: Record<string, unknown> = Object(JSON.parse(kept));
    return {
      draft: typeof draft === "string" ? draft : "",
      outgoing: Array.isArray(outgoing) ? outgoing.flatMap(parseMessage) : [],
      edited: parseMessage(Object(edited))[0] ?? null,
    };
  } catch {
    return null;
  }
}

/** Keeps an order, or nothing where there is nothing to keep. */
export function writeKept(key: string, order: KeptOrder): void {
  const { draft } = order;
  const messages = order.outgoing.map(toKeptMessage);
  const edited = order.edited && toKeptMessage(order.edited);
  forgetKept((each) => each === key);
  if (draft === "" && messages.length === 0) return;
  // A draft that is too large is left out rather than an outgoing message: what is not known to
  // have arrived must not come back as if it had never been sent.
  for (const kept of [draft, ""]) {
    try {
      const text = JSON.stringify({ draft: kept, outgoing: messages, edited });
      sessionStorage.setItem(PREFIX + key, text);
      return;
    } catch {
      // Storage is full, or forbidden; then the page's memory is all there is.
    }
  }
}

/** Forgets the orders whose key `isStale` names. */
export function forgetKept(isStale: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX) && isStale(key.slice(PREFIX.length))) {
        sessionStorage.removeItem(key);
      }
    }
  } catch {
    // Where storage can't be reached, nothing is kept.
  }
}

export type KeptOrder = Pick<OrderState, "draft" | "outgoing" | "edited">;

const PREFIX = "shopper-chat/";

interface KeptMessage {
  idempotencyKey: string;
  text: string;
  sentAt: number;
  delivery: Delivery;
}

function toKeptMessage(message: OutgoingMessage): KeptMessage {
  const { idempotencyKey, text, sentAt } = message;
  // Whoever reads this will not have seen how the sending ended.
  const isUnsent = message.state === "waiting" && !message.mayHaveArrived;
  const unsettled = isUnsent ? "not-sent" : "unconfirmed";
  const delivery = message.state === "failed" ? message.error.delivery : unsettled;
  return { idempotencyKey, text, sentAt, delivery };
}

function parseMessage(kept: Partial<Record<keyof KeptMessage, unknown>> | null): FailedMessage[] {
  const { idempotencyKey, text, delivery, ...rest } = kept ?? {};
  if (!isIdempotencyKey(idempotencyKey) || typeof text !== "string") return [];
  // Made anew: what is sent is always what the customer is shown.
  const body = toMessageBody(text);
  const error = new ShopperChatError(
    delivery === "not-sent"
      ? { kind: "unexpected", delivery }
      : { kind: "unreachable", delivery: "unconfirmed" },
  );
  // An older form has no time.
  const sentAt = typeof rest.sentAt === "number" ? rest.sentAt : 0;
  return [{ idempotencyKey, text, body, sentAt, state: "failed", error }];
}
