import type { ChatAvailability, ShopperChatError } from "@shopper-chat/client";
import type { SendBlockedReason, UnsentMessage } from "../order/OrderState.ts";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import type { ComposerProps } from "./ComposerProps.ts";
import type { ComposerStore, RateLimitWait } from "./ComposerStore.ts";
import type { UnsentMessageProps } from "./UnsentMessageStatus.tsx";
import type { InsertTextResult } from "./useInsertText.ts";

/** What `useShopperChatComposer` returns: the state, the actions, and the props of each part. */
export interface ShopperChatComposerControls extends ComposerProps {
  /** For {@link useShopperChatComposerState}. */
  store: ComposerStore;
  strings: ComposerStrings;
  availability: ChatAvailability;
  /** Which key sends, for the hint; null in server HTML and on touch devices. */
  submitKey: "enter" | "ctrl-enter" | null;
  /** The customer's messages that are not accepted yet, oldest first. */
  unsentMessages: readonly UnsentMessage[];
  /** The latest error that the customer has not dealt with. */
  error: ShopperChatError | null;
  /** Why nothing was sent, or what happened to a message; empty if there is nothing to show. */
  errorText: string;
  /**
   * Whether `errorText` is about the text of the textarea, about the unsent message whose `error` is
   * `error`, or about the order, which accepts no message.
   */
  errorTarget: "draft" | "message" | "order" | undefined;
  /** Why the last attempt sent nothing, as long as that is still the case. */
  blockedReason: SendBlockedReason | null;
  /** Whether the text of a failed message is back in the textarea and can be sent again. */
  canRetryDraft: boolean;
  /** The current rate limit; it counts down. */
  rateLimit: RateLimitWait | null;
  /** Whether a message has been sending long enough to offer Cancel. */
  canCancel: boolean;
  /** Returns the props of one unsent message and of its buttons. */
  getUnsentMessageProps: (message: UnsentMessage) => UnsentMessageProps;
  /** Sends the text of the textarea, or says why not. */
  send: () => void;
  /** Sends a failed message again with its key; `null` sends the text of the textarea. */
  retry: (idempotencyKey: string | null) => void;
  /** Stops waiting for the message that is sending. A request that has left can't be called back. */
  cancel: () => void;
  /** Puts a failed message back into the textarea. */
  edit: (idempotencyKey: string) => void;
  /** Removes a failed message. */
  remove: (idempotencyKey: string) => void;
  /** Moves focus into the textarea. */
  focus: (options?: FocusOptions) => void;
  /** Inserts `text` as if it were typed, unless it would go into text that has no focus. */
  insertText: (text: string) => InsertTextResult;
  /** Empties the textarea. */
  clear: () => void;
}
