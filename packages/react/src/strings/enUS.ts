"use client";

import type { FailureAbout, ShopperChatStrings } from "./ShopperChatStrings.ts";

/** The texts for `en-US`. */
export const enUS: ShopperChatStrings = {
  label: "Message to your shopper",
  limit: ({ limit }) => `Up to ${number.format(limit)} characters.`,
  keys: ({ submitMode }) => KEYS[submitMode],
  counter: ({ remaining }) =>
    remaining < 0 ? `${characters(-remaining)} too many` : `${characters(remaining)} left`,
  send: "Send",
  blank: "Write a message first.",
  tooLong: ({ over, limit }) =>
    `Your message is ${characters(over)} too long. Shorten it to ${number.format(limit)} to send it.`,
  unavailable: ({ availability }) =>
    availability === "not-yet"
      ? "You can write to your shopper as soon as they start picking your order."
      : "This order is done, so its shopper can’t be reached any more.",
  wait: ({ seconds }) =>
    `You can send again in ${number.format(seconds)} ${plural.select(seconds) === "one" ? "second" : "seconds"}.`,
  waitOver: "You can send again now.",
  sending: "Sending your message…",
  sent: "Message sent",
  outgoing: "Messages on their way or not confirmed",
  outgoingState: (state) => OUTGOING_STATES[state],
  failure,
  cancel: "Cancel",
  cancelNote: "If it has left already, canceling can’t call it back.",
  tryAgain: "Try again",
  edit: "Edit",
  remove: "Remove",
};

function failure({ kind, delivery }: FailureAbout): string {
  switch (kind) {
    case "invalid-body":
      return "This message is too long for your shopper’s app. Shorten it, then send it again.";
    case "disallowed":
      return "You can’t message your shopper for this order right now. Your message wasn’t sent.";
    case "not-found":
      return "We can’t find this order, so your message wasn’t sent. Check that you’re signed in with the account you ordered with.";
    case "signed-out":
      return "You’re signed out, so your message wasn’t sent. Sign in again, then send it.";
    case "rate-limited":
      return "That was a lot of messages in a short time, so this one wasn’t sent.";
    case "busy":
      return "Your last message is still on its way. Send this one when it’s done.";
    case "canceled":
      return delivery === "not-sent"
        ? "You canceled. Your message wasn’t sent."
        : "You canceled, but your message had left already. It may have reached your shopper.";
    case "unreachable":
      return delivery === "not-sent"
        ? "You seem to be offline, so your message wasn’t sent. Try again when you’re connected."
        : UNCONFIRMED;
    case "unavailable":
      return delivery === "not-sent"
        ? "Something isn’t working on our side, and your message wasn’t sent. Try again in a moment."
        : UNCONFIRMED;
    case "unexpected":
      return delivery === "not-sent"
        ? "Something went wrong, and your message wasn’t sent. Try again."
        : `Something went wrong. ${UNCONFIRMED}`;
  }
}

const UNCONFIRMED =
  "We couldn’t confirm that your message was sent. It may have reached your shopper, so sending it again could send it twice.";

const OUTGOING_STATES = {
  sending: "Sending…",
  "not-sent": "Not sent",
  unconfirmed: "Not confirmed",
};

const KEYS = {
  enter: "Enter sends, Shift+Enter starts a new line.",
  "ctrl-enter": "Ctrl+Enter sends.",
};

const number = new Intl.NumberFormat("en-US");
const plural = new Intl.PluralRules("en-US");

function characters(count: number): string {
  return `${number.format(count)} ${plural.select(count) === "one" ? "character" : "characters"}`;
}
