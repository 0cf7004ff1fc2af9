import type { ShopperChatError } from "@shopper-chat/client";

/** The texts of the composer. A text that contains values is a function of them. */
export interface ComposerStrings {
  /** The language of the texts, as a BCP 47 tag. It becomes the `lang` attribute of the root. */
  locale: string;
  /** Names the composer's group. Screen readers read it before the field's label, so it differs. */
  group: string;
  /** The label of the field. */
  label: string;
  /** The character limit, in the description of the field. */
  limit: (values: { limit: number }) => string;
  /** Which key sends. Shown below the label, and in the description of the field. */
  keys: (values: { submitMode: "enter" | "ctrl-enter"; isMac: boolean }) => string;
  /** The character counter; also announced. `remaining` is below 0 if the message is too long. */
  counter: (values: { remaining: number }) => string;
  /** The button that sends the message. */
  send: string;
  /** Shown if the customer sends an empty message. */
  blank: string;
  /** Shown if the customer sends a message that is too long. `over` is the number of characters over. */
  tooLong: (values: { over: number; limit: number }) => string;
  /** Shown if a quick reply can't be inserted, because the field has text but not the focus. */
  insertBlocked: string;
  /** Shown while the order does not accept messages: not yet, or not anymore. */
  unavailable: (values: { availability: "not-yet" | "closed" }) => string;
  /** The rest of a rate limit, in seconds. Shown counting down, and announced once. */
  rateLimit: (values: { seconds: number }) => string;
  /** Announced when a rate limit ends. */
  rateLimitOver: string;
  /** Announced if sending takes longer than a moment. */
  sending: string;
  /** Announced when a message was sent. */
  sent: string;
  /** Announced when a message was sent while the field already has another text. */
  sentBefore: string;
  /** Names the list of unsent messages. */
  unsentMessages: string;
  /** The state of an unsent message, shown below it. */
  unsentMessageState: (state: "queued" | "sending" | "not-sent" | "unconfirmed") => string;
  /** Shown and announced if a message could not be sent: what happened and what to do. */
  error: (error: ErrorForText) => string;
  /** Names the list of quick replies. */
  quickReplies: string;
  /** The button that cancels sending. */
  cancel: string;
  /** Describes the cancel button: canceling does not call back a message that has left. */
  cancelNote: string;
  /** The button that retries: an unsent message, loading the messages, or a photo. */
  tryAgain: string;
  /** The button that moves an unsent message back into the field. */
  edit: string;
  /** The button that removes an unsent message. */
  remove: string;
  /** Shown and announced with an unsent message when the browser is online again. */
  backOnline: string;
}

/** The part of a {@link ShopperChatError} that a text may depend on. The whole error fits too. */
export type ErrorForText = Pick<ShopperChatError, "kind" | "delivery"> &
  Partial<Pick<ShopperChatError, "status" | "code" | "retryAfterMs" | "reason">>;
