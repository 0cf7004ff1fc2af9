import { type ChatAvailability, MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import { getBlockedText } from "../announcer/getAnnouncement.ts";
import { canRetry, isAboutOrder, isSending, type OrderState } from "../order/OrderState.ts";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import type { ShopperChatComposerControls } from "./ShopperChatComposerControls.ts";
import { getErrorText } from "./UnsentMessageStatus.tsx";

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

/** Returns what a composer shows of the latest error and of the last attempt that sent nothing. */
export function getComposerNotice(
  { blocked, error: sendError, isBlank }: ComposerView,
  strings: ComposerStrings,
  availability: ChatAvailability,
): ComposerNotice {
  const error = sendError?.error ?? null;
  // Not what is shown elsewhere: the wait, why the chat is closed. An empty Send needs no banner.
  const isBlockedShown =
    blocked !== null && ["sending", "too-long", "insert"].includes(blocked.reason);
  const isAboutText = sendError?.idempotencyKey === null;
  const isOutdated =
    (blocked?.reason === "closed" || blocked?.reason === "not-yet") &&
    blocked.reason !== availability;
  return {
    error,
    errorText: isBlockedShown
      ? getBlockedText(blocked, strings)
      : sendError
        ? getErrorText(sendError, strings)
        : "",
    errorTarget:
      isBlockedShown || isAboutText
        ? "draft"
        : error
          ? isAboutOrder(error)
            ? "order"
            : "message"
          : undefined,
    blockedReason: blocked && blocked.reason !== "insert" && !isOutdated ? blocked.reason : null,
    canRetryDraft: !isBlockedShown && isAboutText && !isBlank && error !== null && canRetry(error),
  };
}

type ComposerNotice = Pick<
  ShopperChatComposerControls,
  "blockedReason" | "canRetryDraft" | "error" | "errorTarget" | "errorText"
>;

/**
 * Returns the direction of a text by its first letter, as `dir="auto"` does; `undefined` without a
 * letter, so that digits keep the page's direction. `dir="auto"` itself makes a keystroke in a long
 * text several times slower in Chromium.
 */
export function getTextDirection(text: string): "ltr" | "rtl" | undefined {
  // An empty draft needs no regular expression, which is slow to compile.
  const letter = text && /\p{L}/u.exec(text)?.[0];
  if (!letter) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
}

/** The blocks that Unicode reserves for scripts from right to left. Source: UAX #44, DerivedBidiClass. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
