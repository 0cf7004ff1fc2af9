import type { ChatAvailability } from "@shopper-chat/client";
import type { ColorScheme } from "../provider/ShopperChatContext.ts";

/** The `data-*` attributes of the composer's root. */
export interface ComposerRootData {
  /** `failed` until the customer has dealt with the error. */
  "data-state": "idle" | "sending" | "failed";
  /** The colors of the composer. */
  "data-color-scheme": ColorScheme;
  /** Whether the chat of the order is open. */
  "data-availability": ChatAvailability;
  /** Present while the textarea is empty. */
  "data-empty": true | undefined;
  /** Present while the message is over the limit. */
  "data-over-limit": true | undefined;
}

/** The `data-*` attributes of the banner. */
export interface ComposerBannerData {
  /** Whether the banner is about the text of the textarea or about an unsent message. */
  "data-about": "draft" | "message" | undefined;
}

/** The `data-*` attributes of each unsent message. */
export interface ComposerMessageData {
  /** The delivery state of the message. */
  "data-state": "queued" | "sending" | "not-sent" | "unconfirmed";
}

/** The `data-*` attributes of the polite live region, which shows "Message sent". */
export interface ComposerStatusData {
  /** The kind of its text; absent without a text. Only `sent` and `rate-limit-over` are visible. */
  "data-status":
    | "sending"
    | "sent"
    | "blocked"
    | "rate-limit-over"
    | "availability"
    | "count"
    | "text"
    | undefined;
}
