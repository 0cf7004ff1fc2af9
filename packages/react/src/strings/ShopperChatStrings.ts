import type { Delivery, ShopperChatErrorKind } from "@shopper-chat/client";

/** Every text that a person reads or hears. Functions where something enters the text. */
export interface ShopperChatStrings {
  /** The field's label. */
  label: string;
  /** The limit, for those who can't see the counter; part of the field's description. */
  limit: (about: { limit: number }) => string;
  /** Which key sends; seen below the label, and part of the field's description. */
  keys: (about: { submitMode: "enter" | "ctrl-enter" }) => string;
  /** The counter, also when it is spoken; `remaining` is below 0 over the limit. */
  counter: (about: { remaining: number }) => string;
  send: string;
  /** Why nothing was sent: there is nothing to read in the field. */
  blank: string;
  /** Why nothing was sent: the message is too long. */
  tooLong: (about: { over: number; limit: number }) => string;
  /** In the status line, once a message takes longer than a moment. */
  sending: string;
  /** In the status line. */
  sent: string;
  /** Names the list of outgoing messages. */
  outgoing: string;
  /** Under an outgoing message. */
  outgoingState: (state: "sending" | "not-sent" | "unconfirmed") => string;
  /** What happened to a message, and what to do now. */
  failure: (about: FailureAbout) => string;
  tryAgain: string;
  edit: string;
  remove: string;
}

export interface FailureAbout {
  kind: ShopperChatErrorKind;
  delivery: Delivery;
  /** How long to wait, in whole seconds, where that is known. */
  retryAfterSeconds: number | undefined;
}
