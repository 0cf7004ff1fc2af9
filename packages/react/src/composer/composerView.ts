import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import {
  hasSending,
  type OrderState,
  type OutgoingMessage,
  type SendFailure,
} from "../store/OrderState.ts";
import { textDirection } from "./textDirection.ts";

/** What the composer renders of an order's state; few keystrokes change any of it. */
export function composerView(state: OrderState): ComposerView {
  const { draft, characters, settledCharacters, outgoing, failure, limitedUntil } = state;
  return {
    outgoing,
    failure,
    isSending: hasSending(state),
    isLimited: limitedUntil !== null,
    isEmpty: draft === "",
    isBlank: characters === 0,
    isTooLong: settledCharacters > MAX_MESSAGE_LENGTH,
    direction: textDirection(draft),
  };
}

export interface ComposerView {
  outgoing: readonly OutgoingMessage[];
  failure: SendFailure | null;
  isSending: boolean;
  /** Whether a rate limit has to be waited out. */
  isLimited: boolean;
  /** Whether nothing stands in the field, not even white space. */
  isEmpty: boolean;
  /** Whether nothing stands in the field that could be sent. */
  isBlank: boolean;
  isTooLong: boolean;
  direction: "ltr" | "rtl" | undefined;
}
