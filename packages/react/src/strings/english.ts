import { createCounting } from "./createCounting.ts";
import type { ShopperChatStrings } from "./ShopperChatStrings.ts";
import { toFailureText } from "./toFailureText.ts";

/** The texts in English; `canceled` and `canceling` are spelt differently on either side of a border. */
export function english(
  locale: string,
  { canceled, canceling }: { canceled: string; canceling: string },
): ShopperChatStrings {
  const { number, count } = createCounting(locale);
  const characters = (value: number) => count(value, { one: "character", other: "characters" });
  return {
    locale,
    group: "Write a message",
    label: "Message to your shopper",
    limit: ({ limit }) => `Up to ${characters(limit)}.`,
    keys: ({ submitMode }) =>
      submitMode === "enter" ? "Enter sends, Shift+Enter starts a new line." : "Ctrl+Enter sends.",
    counter: ({ remaining }) =>
      remaining < 0 ? `${characters(-remaining)} too many` : `${characters(remaining)} left`,
    used: ({ characters: written, limit }) => `${number(written)} of ${characters(limit)} used`,
    send: "Send",
    blank: "Write a message first.",
    notEmpty:
      "There is text in the field already. Put the cursor where the reply belongs, or clear the field.",
    tooLong: ({ over, limit }) =>
      `Your message is ${characters(over)} too long. Shorten it to ${number(limit)} to send it.`,
    unavailable: ({ availability }) =>
      availability === "not-yet"
        ? "You can write to your shopper as soon as they start picking your order."
        : "This order is done, so its shopper can’t be reached any more.",
    wait: ({ seconds }) =>
      `You can send again in ${count(seconds, { one: "second", other: "seconds" })}.`,
    waitOver: "You can send again now.",
    sending: "Sending your message…",
    sent: "Message sent",
    sentBefore: "Your last message was sent. This one isn’t yet.",
    quickReplies: "Suggested messages",
    outgoing: "Messages on their way or not confirmed",
    outgoingState: (state) =>
      ({ sending: "Sending…", "not-sent": "Not sent", unconfirmed: "Not confirmed" })[state],
    failure: toFailureText({
      "invalid-body":
        "This message is too long for your shopper’s app. Shorten it, then send it again.",
      disallowed: {
        "not-sent":
          "You can’t message your shopper for this order right now. Your message wasn’t sent.",
        unconfirmed: `You can’t message your shopper for this order right now. ${EARLIER}`,
      },
      "not-found": {
        "not-sent":
          "We can’t find this order, so your message wasn’t sent. Check that you’re signed in with the account you ordered with.",
        unconfirmed: `We can’t find this order. Check that you’re signed in with the account you ordered with. ${EARLIER}`,
      },
      "signed-out": {
        "not-sent": "You’re signed out, so your message wasn’t sent. Sign in again, then send it.",
        unconfirmed: `You’re signed out. ${EARLIER} Sign in again before you try once more.`,
      },
      "rate-limited": {
        "not-sent": "That was a lot of messages in a short time, so this one wasn’t sent.",
        unconfirmed: `That was a lot of messages in a short time. ${EARLIER}`,
      },
      busy: "Your last message is still on its way. Send this one when it’s done.",
      canceled: {
        "not-sent": `You ${canceled}. Your message wasn’t sent.`,
        unconfirmed: `You ${canceled}, but your message had left already. It may have reached your shopper.`,
      },
      unreachable: {
        "not-sent":
          "You seem to be offline, so your message wasn’t sent. Try again when you’re connected.",
        unconfirmed: UNCONFIRMED,
      },
      unavailable: {
        "not-sent":
          "Something isn’t working on our side, and your message wasn’t sent. Try again in a moment.",
        unconfirmed: UNCONFIRMED,
      },
      unexpected: {
        "not-sent": "Something went wrong, and your message wasn’t sent. Try again.",
        unconfirmed: `Something went wrong. ${UNCONFIRMED}`,
      },
    }),
    cancel: "Cancel",
    cancelNote: `If it has left already, ${canceling} can’t call it back.`,
    tryAgain: "Try again",
    edit: "Edit",
    remove: "Remove",
  };
}

const EARLIER = "An earlier try of this message may have reached them.";
const UNCONFIRMED =
  "We couldn’t confirm that your message was sent. It may have reached your shopper already. If you try again, we’ll check first.";
