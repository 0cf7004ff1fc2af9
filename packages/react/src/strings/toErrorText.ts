import type { MessageDelivery, ShopperChatErrorKind } from "@shopper-chat/client";
import type { ComposerStrings } from "./ComposerStrings.ts";
import type { ConversationStrings } from "./ShopperChatStrings.ts";

/**
 * Creates `error` of a locale from one text per kind, or two if the text depends on the delivery.
 *
 * @example
 * ```ts
 * const error = toErrorText({ ...texts, busy: "Your last message is still sending." });
 * error({ kind: "busy", delivery: "not-sent" }); // "Your last message is still sending."
 * ```
 */
export function toErrorText(texts: ErrorTexts): ComposerStrings["error"] {
  return ({ kind, delivery }) => {
    // A newer client may have kinds that this version does not know.
    const text = kind in texts ? texts[kind] : texts.unexpected;
    return typeof text === "string" ? text : text[delivery];
  };
}

export type ErrorTexts = Record<ShopperChatErrorKind, string | Record<MessageDelivery, string>>;

/**
 * Creates `loadFailed` of a locale: a text for each kind that the customer can do something about,
 * and one for all others.
 *
 * @example
 * ```ts
 * const loadFailed = toLoadFailedText({ ...texts, other: "Something went wrong on our end." });
 * loadFailed({ kind: "unavailable" }); // "Something went wrong on our end."
 * ```
 */
export function toLoadFailedText(texts: LoadFailedTexts): ConversationStrings["loadFailed"] {
  return ({ kind }) => (kind === "not-found" || kind === "unreachable" ? texts[kind] : texts.other);
}

export type LoadFailedTexts = Record<"not-found" | "unreachable" | "other", string>;
