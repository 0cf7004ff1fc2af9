import type { ChatAvailability, ShopperChatError } from "@shopper-chat/client";
import type { AnnouncementQueue } from "./createAnnouncementQueue.ts";
import type { BoundTextarea } from "./createTextareaBinding.ts";
import type { OrderState, SendBlocked, SendBlockedReason, UnsentMessage } from "./OrderState.ts";

/** The state of one order and every action on it. */
export interface Order {
  readonly announcements: AnnouncementQueue;
  getState: () => OrderState;
  /** Calls `listener` after every change, and returns how to unsubscribe. */
  subscribe: (listener: () => void) => () => void;
  /**
   * Shows the draft in `textarea`, and adopts text that is already there: typed before hydration, or
   * restored by the browser. Returns how to detach it.
   */
  attachTextarea: (textarea: BoundTextarea) => () => void;
  /** Takes the text of the textareas as the draft: dictation may change it without an event. */
  readTextareas: () => void;
  setDraft: (draft: string) => void;
  /** The customer typed. While an input method composes, the draft is counted but not judged. */
  input: (draft: string, isComposing: boolean) => void;
  /**
   * Send: the draft becomes an unsent message in one step, or the reason against it is announced and
   * returned.
   */
  submit: (way: SendWay) => SendBlockedReason | null;
  /** Sends a failed message again, with its key. */
  retry: (idempotencyKey: string, way: SendWay) => SendBlockedReason | null;
  /** Announces and shows why nothing was done. */
  block: (reason: SendBlocked["reason"]) => void;
  /** Connect has accepted the message. */
  accept: (idempotencyKey: string) => void;
  /** Puts a message that is not being sent back into the textarea, before its text. */
  edit: (idempotencyKey: string) => void;
  /** Removes a message that is not being sent. */
  remove: (idempotencyKey: string) => void;
  getEdited: () => Edited | null;
  /** Replaces a part of the state by what was stored before a reload. */
  restore: (
    change: Pick<OrderState, "draft" | "unsentMessages" | "error">,
    edited: Edited | null,
  ) => void;
  announceFailure: (error: ShopperChatError, isInConversation: boolean) => void;
  /** Clears everything, because the customer has signed out. */
  reset: () => void;
}

/** How a message is sent. */
export interface SendWay {
  availability: ChatAvailability;
  /**
   * Whether a conversation shows the message: then it is queued behind others, and if it was not sent
   * it stays there instead of going back into the textarea.
   */
  canQueue: boolean;
  /** Sends it now. */
  start: (message: UnsentMessage) => void;
}

/** A message that was put back into the textarea. */
export type Edited = Pick<UnsentMessage, "idempotencyKey" | "text" | "body" | "sentAt">;
