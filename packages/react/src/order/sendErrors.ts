import type { ShopperChatError } from "@shopper-chat/client";
import type { SendError, UnsentMessage } from "./OrderState.ts";

/** Returns the error of the last failed message: it stays until the customer deals with it. */
export function latestError(unsentMessages: readonly UnsentMessage[]): SendError | null {
  const last = unsentMessages.findLast(({ status }) => status === "failed");
  return last?.error ? { error: last.error, idempotencyKey: last.idempotencyKey } : null;
}

/** Returns whether typing `draft` deals with an error about the text of the textarea. */
export function isDealtWith({ error, idempotencyKey }: SendError, draft: string): boolean {
  if (idempotencyKey !== null) return false;
  // The error required another text.
  if (!canRetry(error)) return true;
  // The customer gave up. A rate limit lasts all the same.
  return draft === "" && error.kind !== "rate-limited";
}

/** Returns whether the same message may be accepted another time. */
export function canRetry({ kind }: ShopperChatError): boolean {
  return kind !== "invalid-body";
}

/** Returns whether an error is about the whole order: no message of it would be accepted now. */
export function isAboutOrder({ kind }: ShopperChatError): boolean {
  return kind === "disallowed" || kind === "not-found";
}

/** Returns whether only this message failed, so that others may well be sent. */
export function isOwnFault({ kind }: ShopperChatError): boolean {
  return kind === "invalid-body" || kind === "canceled";
}

/** Returns whether the message was not sent because the device was offline. */
export function isOffline({ delivery, kind }: ShopperChatError): boolean {
  return kind === "unreachable" && delivery === "not-sent";
}
