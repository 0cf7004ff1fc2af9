import type { Delivery, ShopperChatErrorKind } from "@shopper-chat/client";

/** Every text that a person reads or hears. Functions where something enters the text. */
export interface ShopperChatStrings {
  /** The language of these texts, as a BCP 47 tag; it becomes the `lang` of what shows them. */
  locale: string;
  /** Names the composer as a whole, in other words than the field: a screen reader says both. */
  group: string;
  /** The field's label. */
  label: string;
  /** The limit, for those who can't see the counter; part of the field's description. */
  limit: (about: { limit: number }) => string;
  /** Which key sends; seen below the label, and part of the field's description. */
  keys: (about: { submitMode: "enter" | "ctrl-enter" }) => string;
  /** The counter, also when it is spoken; `remaining` is below 0 over the limit. */
  counter: (about: { remaining: number }) => string;
  /** The count for those who look for it with a screen reader. */
  used: (about: { characters: number; limit: number }) => string;
  /** The button that sends. */
  send: string;
  /** Why nothing was sent: there is nothing to read in the field. */
  blank: string;
  /** Why nothing was sent: the message is too long. */
  tooLong: (about: { over: number; limit: number }) => string;
  /** Why a quick reply was not written: there is text in the field, and the caret is not. */
  notEmpty: string;
  /** Instead of sending, while the order can't be written to yet, or any more. */
  unavailable: (about: { availability: "not-yet" | "closed" }) => string;
  /** How long a rate limit lasts: seen counting down, and heard once. */
  wait: (about: { seconds: number }) => string;
  /** In the status line, when a rate limit is over. */
  waitOver: string;
  /** In the status line, once a message takes longer than a moment. */
  sending: string;
  /** In the status line. */
  sent: string;
  /** The same, while another text stands in the field already. */
  sentBefore: string;
  /** Names the list of outgoing messages. */
  outgoing: string;
  /** Under an outgoing message. */
  outgoingState: (state: "sending" | "not-sent" | "unconfirmed") => string;
  /** What happened to a message, and what to do now. */
  failure: (about: FailureAbout) => string;
  /** Names the list of quick replies. */
  quickReplies: string;
  /** Stops waiting for an answer. */
  cancel: string;
  /** What canceling can and can't do. */
  cancelNote: string;
  /** The button that sends a failed message again. */
  tryAgain: string;
  /** The button that puts a failed message back into the field. */
  edit: string;
  /** The button that gives a failed message up. */
  remove: string;
}

export interface FailureAbout {
  kind: ShopperChatErrorKind;
  delivery: Delivery;
}
