import { useState } from "react";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import { enUSComposer } from "../strings/locales/enUSComposer.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { shallowEqual } from "../utils/shallowEqual.ts";

/**
 * Returns the texts of a provider: the app's over those of `en-US`. Texts written inline are no
 * change while each of them is the same.
 */
export function useProvidedStrings(given: PartialStrings | undefined): ProvidedStrings {
  const texts = Object.entries(given ?? {}).filter(([, text]) => text !== undefined);
  const strings: ProvidedStrings = { ...enUSComposer, ...Object.fromEntries(texts) };
  const [current, setCurrent] = useState(strings);
  if (shallowEqual(current, strings)) return current;
  setCurrent(strings);
  return strings;
}

/** Some of the texts of the whole chat. */
export type PartialStrings = {
  [Name in keyof ShopperChatStrings]?: ShopperChatStrings[Name] | undefined;
};

/** The composer's texts, and those of the rest of the chat that the app provides. */
export type ProvidedStrings = ComposerStrings & Partial<ShopperChatStrings>;
