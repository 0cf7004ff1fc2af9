import type { ComposerStrings } from "./ComposerStrings.ts";
import { createCounting } from "./createCounting.ts";
import { toErrorText } from "./toErrorText.ts";

/**
 * Returns the composer's texts in English. `canceled` is that word in the spelling of the country.
 *
 * @example
 * ```ts
 * english("en-CA", "cancelled").send; // "Send"
 * ```
 */
export function english(locale: string, canceled: string): ComposerStrings {
  const { number, count } = createCounting(locale);
  const characters = (value: number) => count(value, { one: "character", other: "characters" });
  return {
    locale,
    group: "New message",
    label: "Message your shopper",
    limit: ({ limit }) => `${number(limit)}-character limit.`,
    keys: ({ submitMode, isMac }) =>
      submitMode === "enter"
        ? "Press Enter to send, Shift+Enter for a new line."
        : `Press ${isMac ? "⌘" : "Ctrl"}+Enter to send.`,
    counter: ({ remaining }) =>
      remaining < 0 ? `${characters(-remaining)} over` : `${characters(remaining)} left`,
    send: "Send",
    blank: "Enter a message.",
    tooLong: ({ over, limit }) =>
      `Your message is ${characters(over)} over the ${number(limit)}-character limit.`,
    insertBlocked:
      "You’ve already started a message. Tap where you want to add this, or clear your message first.",
    unavailable: ({ availability }) =>
      availability === "not-yet"
        ? "You can message your shopper once they start shopping your order."
        : "This order is closed. You can’t message your shopper anymore.",
    rateLimit: ({ seconds }) =>
      `You can send another message in ${count(seconds, { one: "second", other: "seconds" })}.`,
    rateLimitOver: "You can send messages again.",
    sending: SENDING,
    sent: "Message sent",
    sentBefore: "Your last message was sent. You have an unsent message.",
    unsentMessages: "Unsent messages",
    unsentMessageState: (state) =>
      ({
        queued: SENDING,
        sending: SENDING,
        "not-sent": "Not sent",
        unconfirmed: "May not have been sent",
      })[state],
    error: toErrorText({
      "invalid-body": "Your message is too long. Shorten it and try again.",
      disallowed: {
        "not-sent": "You can’t message your shopper right now. Your message wasn’t sent.",
        unconfirmed: `You can’t message your shopper right now. ${MAY_HAVE_ARRIVED}`,
      },
      "not-found": {
        "not-sent":
          "We can’t find this order. Make sure you’re signed in to the account you used to place it. Your message wasn’t sent.",
        unconfirmed: `We can’t find this order. Make sure you’re signed in to the account you used to place it. ${MAY_HAVE_ARRIVED}`,
      },
      "signed-out": {
        "not-sent": "You’ve been signed out. Sign in to send your message.",
        unconfirmed: `You’ve been signed out. ${MAY_HAVE_ARRIVED} Sign in before you try again.`,
      },
      "rate-limited": {
        "not-sent": "Too many messages are being sent right now. This message wasn’t sent.",
        unconfirmed: `Too many messages are being sent right now. ${MAY_HAVE_ARRIVED}`,
      },
      busy: "Your last message is still sending. Wait a moment, then try again.",
      canceled: {
        "not-sent": `Message ${canceled}.`,
        unconfirmed: `${canceled.replace("c", "C")}, but your shopper may already have received this message.`,
      },
      unreachable: {
        "not-sent":
          "You’re offline. Your message wasn’t sent. Check your connection and try again.",
        unconfirmed: UNCONFIRMED,
      },
      unavailable: {
        "not-sent":
          "Something went wrong on our end. Your message wasn’t sent. Try again in a moment.",
        unconfirmed: UNCONFIRMED,
      },
      unexpected: {
        "not-sent": "Something went wrong. Your message wasn’t sent. Try again.",
        unconfirmed: UNCONFIRMED,
      },
    }),
    quickReplies: "Suggested replies",
    cancel: "Cancel",
    cancelNote: "Your shopper may still receive it.",
    tryAgain: "Try again",
    edit: "Edit",
    remove: "Remove",
    backOnline: "You’re back online. Try again.",
  };
}

const SENDING = "Sending…";
const MAY_HAVE_ARRIVED = "Your shopper may already have received this message.";
const UNCONFIRMED =
  "We’re not sure your message was sent. If you try again, we’ll check first so your shopper doesn’t get it twice.";
