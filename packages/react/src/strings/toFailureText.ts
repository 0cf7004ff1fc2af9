import type { Delivery, ShopperChatErrorKind } from "@shopper-chat/client";
import type { ShopperChatStrings } from "./ShopperChatStrings.ts";

/** Makes a language's `failure` of its texts for each kind; two where it may have arrived or not. */
export function toFailureText(texts: FailureTexts): ShopperChatStrings["failure"] {
  return ({ kind, delivery }) => {
    const text = texts[kind];
    return typeof text === "string" ? text : text[delivery];
  };
}

export type FailureTexts = Record<ShopperChatErrorKind, string | Record<Delivery, string>>;
