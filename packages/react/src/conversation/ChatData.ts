import type { ColorScheme } from "../provider/ShopperChatContext.ts";

/** The states that styles may hang on, on the root of a chat. */
export interface ChatRootData {
  /** What stands where the messages do. */
  "data-state": ChatState;
  /** Which colours the chat has. */
  "data-color-scheme": ColorScheme;
}

/** `ready` also when there are no messages yet. */
export type ChatState = "loading" | "ready" | "expired" | "redacted" | "error";

/** The states of a message of the conversation. */
export interface ChatMessageData {
  /** Who wrote it. */
  "data-sender": "customer" | "shopper";
  /** There on the first of several messages by the same person. */
  "data-first": true | undefined;
  /** There on the last of them. */
  "data-last": true | undefined;
}
