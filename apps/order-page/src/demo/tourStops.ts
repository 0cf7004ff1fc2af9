import type { PageChoices } from "../pageChoices.ts";

/** The five pages that show a visitor most of what the chat can do. */
export const tourStops: readonly TourStop[] = [
  {
    title: "Write to Ana",
    orderId: "conversation",
    chat: "whole",
    hint: "Write twice: Ana answers, then sends a photo.",
  },
  {
    title: "Not sent",
    orderId: "chat-disabled",
    chat: "composer",
    hint: "Write: it is refused, and your words come back.",
  },
  {
    title: "Unconfirmed",
    orderId: "drops-after",
    // With the conversation, the chat finds the message by polling and shows it as sent.
    chat: "composer",
    hint: "Write, then Try again: it arrives only once.",
  },
  {
    title: "Too early",
    orderId: "not-yet",
    chat: "whole",
    hint: "Nobody is picking yet, and the chat says so.",
  },
  {
    title: "In a panel",
    orderId: "conversation",
    chat: "launcher",
    hint: "The button counts what is unread.",
  },
];

export interface TourStop {
  title: string;
  orderId: string;
  chat: PageChoices["chat"];
  /** The hint; on a phone it is one line long. */
  hint: string;
}
