import type { ChatAvailability, ShopperChatError } from "@shopper-chat/client";

/** The draft, the unsent messages, the error and the limits of one order. */
export interface OrderState {
  /** The exact text of the textarea. */
  readonly draft: string;
  /** How many characters the message made of the draft has; 0 if it is blank. */
  readonly characterCount: number;
  /** `characterCount` before the current composition of an input method, which is not judged yet. */
  readonly settledCharacterCount: number;
  /** The customer's messages that are not accepted yet, oldest first. */
  readonly unsentMessages: readonly UnsentMessage[];
  /** The latest error that the customer has not dealt with. */
  readonly error: SendError | null;
  /** Why the last attempt did nothing, as long as that is still the case. */
  readonly blocked: SendBlocked | null;
  /** How long no message may be sent, in whole seconds; null without a rate limit. */
  readonly rateLimitSeconds: number | null;
  /** Whether a message has been sending long enough to offer Cancel: three seconds. */
  readonly canCancel: boolean;
}

/** A message that has left the textarea and is not accepted yet. */
export type UnsentMessage = QueuedMessage | FailedMessage;

interface MessageBase {
  /** Identifies the message in every try, so that the storefront backend recognizes a retry. */
  readonly idempotencyKey: string;
  /** The text as the customer typed it. Edit puts it back into the textarea. */
  readonly text: string;
  /** The text as it is sent. */
  readonly body: string;
  /** When the customer sent it first, in milliseconds since the epoch, by their clock. */
  readonly sentAt: number;
}

interface QueuedMessage extends MessageBase {
  /** `queued`: it is sent when those before it are. Only in a conversation. */
  readonly status: "queued" | "sending";
  readonly error: null;
}

interface FailedMessage extends MessageBase {
  /** The message was not sent, or its delivery is unconfirmed; see `error.delivery`. */
  readonly status: "failed";
  readonly error: ShopperChatError;
}

export interface SendError {
  readonly error: ShopperChatError;
  /** The unsent message that failed; `null` if its text went back into the textarea. */
  readonly idempotencyKey: string | null;
  /** Whether the browser was offline, and is online again. */
  readonly isBackOnline?: boolean;
}

/**
 * Why nothing was sent.
 *
 * - `empty`: there is nothing to send.
 * - `too-long`: the message is over the limit.
 * - `rate-limited`: the wait of a rate limit is not over.
 * - `sending`: another message is still being sent.
 * - `not-yet`, `closed`: the chat of the order is not open.
 *
 * Reasons may be added in minor versions.
 */
export type SendBlockedReason =
  | "empty"
  | "too-long"
  | "rate-limited"
  | "sending"
  | Exclude<ChatAvailability, "open">;

/** A blocked attempt with its numbers; `insert`: a quick reply would go into existing text. */
export interface SendBlocked {
  readonly reason: SendBlockedReason | "insert";
  /** How long the rate limit lasts, in whole seconds. */
  readonly seconds: number;
  /** By how many characters the message is too long. */
  readonly over: number;
}

/** An event to announce. */
export type OrderEvent =
  | { readonly type: "sending" | "rate-limit-over" | "back-online" }
  | { readonly type: "sent"; readonly hasDraft: boolean }
  | {
      readonly type: "failed";
      readonly error: ShopperChatError;
      readonly rateLimitSeconds: number | null;
      /** Whether the message stays in a conversation and can be retried there. */
      readonly isInConversation: boolean;
    }
  | ({ readonly type: "blocked" } & SendBlocked)
  | { readonly type: "availability"; readonly availability: Exclude<ChatAvailability, "open"> }
  | { readonly type: "count"; readonly remaining: number }
  /** From a part of the chat that has words of its own. */
  | { readonly type: "text"; readonly getText: () => string };

export const EMPTY_ORDER_STATE: OrderState = {
  draft: "",
  characterCount: 0,
  settledCharacterCount: 0,
  unsentMessages: [],
  error: null,
  blocked: null,
  rateLimitSeconds: null,
  canCancel: false,
};

/** Returns whether a message is being sent or queued. */
export function isSending({ unsentMessages }: Pick<OrderState, "unsentMessages">): boolean {
  return unsentMessages.some(({ status }) => status !== "failed");
}

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
