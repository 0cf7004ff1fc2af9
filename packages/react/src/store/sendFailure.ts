import { ShopperChatError } from "@shopper-chat/client";
import type { OutgoingMessage, SendFailure } from "./OrderState.ts";

/** A message that failed, and was told, stays in sight until it is dealt with. */
export function lastFailure(outgoing: readonly OutgoingMessage[]): SendFailure | null {
  const last = outgoing.findLast(({ state }) => state === "failed");
  if (last?.state !== "failed") return null;
  return { error: last.error, idempotencyKey: last.idempotencyKey, count: 0, teller: null };
}

/** Whether a failure of the text in the field is dealt with by the text that stands there now. */
export function isAnswered({ error, idempotencyKey }: SendFailure, draft: string): boolean {
  if (idempotencyKey !== null) return false;
  // It asked for another text, and here it is.
  if (!isWorthAnotherTry(error)) return true;
  // Given up. A limit lasts all the same.
  return draft === "" && error.kind !== "rate-limited";
}

/** Whether a try of it may have reached the shopper. */
export function isUnconfirmed(message: OutgoingMessage): boolean {
  return message.state === "failed"
    ? message.error.delivery === "unconfirmed"
    : message.mayHaveArrived;
}

/** Whether the message may be taken as it is another time; else it would only be refused again. */
export function isWorthAnotherTry({ kind }: ShopperChatError): boolean {
  return kind !== "invalid-body";
}

/** Whether only this message failed, so that others may well be sent. */
export function isOwnFault({ kind }: ShopperChatError): boolean {
  return kind === "invalid-body" || kind === "canceled";
}

/** Fails a message that waits because of what happened to the one before it. */
export function endWaiting({
  kind,
  retryAfterMs,
}: ShopperChatError): (message: OutgoingMessage) => OutgoingMessage {
  return (message) => {
    if (message.state !== "waiting") return message;
    const { idempotencyKey, text, body, sentAt, mayHaveArrived } = message;
    const delivery = mayHaveArrived ? "unconfirmed" : "not-sent";
    const error = new ShopperChatError({ kind, delivery, retryAfterMs });
    return { idempotencyKey, text, body, sentAt, state: "failed", error };
  };
}

/** This try was refused, but one before it under the same key may have arrived. */
export function unconfirmed({ kind, status, retryAfterMs }: ShopperChatError): ShopperChatError {
  return new ShopperChatError({ kind, delivery: "unconfirmed", status, retryAfterMs });
}
