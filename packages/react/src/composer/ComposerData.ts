import type { ChatAvailability, MessageDelivery, ShopperChatErrorKind } from "@shopper-chat/client";
import type { SendBlockedReason } from "../order/OrderState.ts";
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
  /** Whether the banner is about the text of the textarea or about the order; absent for a wait. */
  "data-about": "draft" | "order" | undefined;
  /** The kind of the error, or why nothing was sent. */
  "data-kind": ShopperChatErrorKind | SendBlockedReason | undefined;
  /** Whether the message may have been sent all the same; absent if nothing was. */
  "data-delivery": MessageDelivery | undefined;
}

/** The `data-*` attributes of each unsent message. */
export interface ComposerMessageData {
  /** The delivery state of the message. */
  "data-state": "queued" | "sending" | MessageDelivery;
  /** The kind of the error; absent while the message is queued or sending. */
  "data-kind": ShopperChatErrorKind | undefined;
  /** Whether a message that failed may have been sent all the same. */
  "data-delivery": MessageDelivery | undefined;
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
