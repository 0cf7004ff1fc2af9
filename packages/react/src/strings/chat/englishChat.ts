import { createCounting } from "../createCounting.ts";
import type { ShopperChatStrings } from "../ShopperChatStrings.ts";
import type { ChatStrings } from "./ConversationStrings.ts";
import { toLoadFailedText } from "./toLoadFailedText.ts";

/** The chat's texts in English, on top of the composer's; `canceled` as the country spells it. */
export function englishChat(composer: ShopperChatStrings, canceled: string): ChatStrings {
  const { count } = createCounting(composer.locale);
  return {
    ...composer,
    chatWith: ({ name }) => `Chat with ${name ?? "your shopper"}`,
    conversation: "Messages",
    you: "You",
    shopper: "Your shopper",
    photo: ({ sender, name }) =>
      sender === "customer" ? "Your photo" : `Photo from ${name ?? "your shopper"}`,
    photoFailed: "This photo can’t be loaded.",
    photoAt: ({ host }) => `Photo on ${host}`,
    photoHidden: "A photo that can’t be shown here.",
    close: "Close",
    readState: (state) => ({ sent: "Sent", read: "Read" })[state],
    newMessages: (about) => count(about.count, { one: "new message", other: "new messages" }),
    told: ({ count: messages, name, text }) =>
      messages === 1
        ? `New message from ${name ?? "your shopper"}: ${text}`
        : `${count(messages, { other: "new messages" })}. The latest, from ${name ?? "your shopper"}: ${text}`,
    empty: "No messages yet",
    loading: "Loading messages…",
    expired: `Messages are kept for 24 hours after an order is delivered or ${canceled}. This order’s are gone.`,
    redacted: "This order’s messages can’t be shown here.",
    loadFailed: toLoadFailedText({
      "signed-out": "You’re signed out. Sign in again to see your messages.",
      "not-found":
        "We can’t find this order. Check that you’re signed in with the account you ordered with.",
      unreachable: "Your messages can’t be loaded. Check your connection.",
      other: "Something isn’t working on our side, so your messages can’t be loaded.",
    }),
    stale: "New messages can’t be loaded right now.",
    unread: (about) => count(about.count, { one: "unread message", other: "unread messages" }),
  };
}
