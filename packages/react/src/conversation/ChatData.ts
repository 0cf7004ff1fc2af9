import type { ColorScheme } from "../provider/ShopperChatContext.ts";

/** The `data-*` attributes of the root of a chat. */
export interface ChatRootData {
  /** The content of the conversation. */
  "data-state": ChatState;
  /** The colors of the chat. */
  "data-color-scheme": ColorScheme;
}

/** `ready` even if there are no messages yet. States may be added in minor versions. */
type ChatState = "loading" | "ready" | "expired" | "redacted" | "signed-out" | "error";

/** The `data-*` attributes of a message in the conversation. */
export interface ChatMessageData {
  /** Which side wrote it. */
  "data-sender": "customer" | "shopper";
  /** Present on the first of several messages of the same person. */
  "data-first": true | undefined;
  /** Present on the last of them. */
  "data-last": true | undefined;
  /** Present if the text is one to three emoji. */
  "data-emoji": true | undefined;
}

/** The `data-*` attributes of the read status, below some of the customer's messages. */
export interface ChatReadStatusData {
  /** Whether the shopper has read the message. */
  "data-read-status": "sent" | "read";
}

/** The `data-*` attributes of Copy, and of the buttons beside a photo in full size. */
export interface ChatButtonData {
  /** What the button does. */
  "data-action": "close" | "copy" | "next" | "previous" | "zoom-in" | "zoom-out";
}
