import type { ChatAvailability } from "@shopper-chat/client";
import type { ColorScheme } from "../provider/ShopperChatContext.ts";

/** The states that styles may hang on, on the root. */
export interface ComposerGroupData {
  /** What the composer is about. */
  "data-state": ComposerPhase;
  /** Which colours the group has. */
  "data-color-scheme": ColorScheme;
  /** Whether the order can be written to. */
  "data-availability": ChatAvailability;
  /** There while the field is empty. */
  "data-empty": true | undefined;
  /** There while the message is too long to be sent. */
  "data-over-limit": true | undefined;
}

/** `failed` stays until the failure is dealt with. */
export type ComposerPhase = "idle" | "sending" | "failed";

/** The state of the banner. */
export interface ComposerBannerData {
  /** What the alert is about: what stands in the field, or a message below; not there without one. */
  "data-about": "draft" | "message" | undefined;
}

/** The state of the status line. */
export interface ComposerStatusData {
  /** What it says; all but `sent` and `waitOver` are heard only. Not there when it says nothing. */
  "data-status": "sending" | "sent" | "wait" | "waitOver" | "count" | undefined;
}

/** The state of each outgoing message. */
export interface ComposerMessageData {
  /** What is known of it. */
  "data-state": "sending" | "not-sent" | "unconfirmed";
}
