import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import { isSending, type OrderState } from "../order/OrderState.ts";
import { getTextDirection } from "./textDirection.ts";

/** Returns what a composer renders. Few keystrokes change any of it. */
export function getComposerView({
  draft,
  characterCount,
  settledCharacterCount,
  ...state
}: OrderState): ComposerView {
  return {
    ...state,
    isSending: isSending(state),
    isEmpty: draft === "",
    isBlank: characterCount === 0,
    isTooLong: settledCharacterCount > MAX_MESSAGE_LENGTH,
    direction: getTextDirection(draft),
  };
}

export interface ComposerView
  extends Omit<OrderState, "draft" | "characterCount" | "settledCharacterCount"> {
  isSending: boolean;
  /** Whether the textarea is empty, without even white space. */
  isEmpty: boolean;
  /** Whether the textarea contains nothing that can be sent. */
  isBlank: boolean;
  isTooLong: boolean;
  direction: "ltr" | "rtl" | undefined;
}
