import type { ComposerStrings } from "./ComposerStrings.ts";
import { createCounting } from "./createCounting.ts";
import type { ShopperChatStrings } from "./ShopperChatStrings.ts";
import { toLoadFailedText } from "./toErrorText.ts";

/**
 * Adds the conversation's texts in English to the composer's. `canceled` is that word in the spelling
 * of the country.
 *
 * @example
 * ```ts
 * englishChat(enCAComposer, "cancelled").close; // "Close"
 * ```
 */
export function englishChat(composer: ComposerStrings, canceled: string): ShopperChatStrings {
  const { count } = createCounting(composer.locale);
  return {
    ...composer,
    chatWith: ({ name }) => `Chat with ${name ?? "your shopper"}`,
    conversation: "Messages",
    you: "You",
    shopper: SHOPPER,
    photo: ({ sender, name }) =>
      sender === "customer" ? "Your photo" : `Photo from ${name ?? "your shopper"}`,
    reloadPhoto: "Reload photo",
    photoFailed: "Photo didn’t load.",
    photoAt: ({ host }) => `View photo at ${host}`,
    photoHidden: "This photo can’t be shown.",
    close: "Close",
    readState: (state) => ({ sent: "Sent", read: "Read" })[state],
    newMessages: (values) => countNew(values.count),
    newMessageAnnouncement: ({ count: messages, name, text, hasPhoto }) => {
      const from = `from ${name ?? "your shopper"}: ${text}`;
      const photo = `${name ?? SHOPPER} sent a photo${text ? ` and a message: ${text}` : "."}`;
      if (messages === 1) return hasPhoto ? photo : `New message ${from}`;
      return `${countNew(messages)}. ${hasPhoto ? photo : `Latest ${from}`}`;
    },
    empty: "No messages yet. Ask your shopper anything about your order.",
    loading: "Loading messages…",
    expired: `Messages for this order have expired. They’re available for 24 hours after your order is delivered or ${canceled}.`,
    redacted: "Messages for this order aren’t available.",
    loadFailed: toLoadFailedText({
      "not-found":
        "We can’t find this order. Make sure you’re signed in to the account you used to place it.",
      unreachable: "Couldn’t load messages. Check your connection.",
      other: "Something went wrong on our end. We couldn’t load your messages.",
    }),
    reloadMessages: "Reload messages",
    refreshFailed: "Couldn’t load new messages. We’ll keep trying.",
    unread: (values) => count(values.count, { one: "unread message", other: "unread messages" }),
    signedOut: "You’ve been signed out. Sign in to see your messages.",
    newMessagesLine: "New messages",
    jumpToLatest: "Jump to latest",
    copy: "Copy",
    copied: "Copied",
    nextPhoto: "Next photo",
    previousPhoto: "Previous photo",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    goToUnsentMessage: "Go to unsent message",
    retryInConversation: "You can try again in the conversation.",
  };

  function countNew(messages: number): string {
    return count(messages, { one: "new message", other: "new messages" });
  }
}

const SHOPPER = "Your shopper";
