"use client";

import { useContext, useMemo, useState } from "react";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import { enUS } from "../strings/locales/enUS.ts";
import { enUSComposer } from "../strings/locales/enUSComposer.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { shallowEqual } from "../utils/store.ts";
import { type ProvidedStrings, ShopperChatContext } from "./ShopperChatContext.ts";

/**
 * Returns the composer's texts of the nearest provider, or those of `en-US`. It does not import the
 * conversation's texts, so apps that only render the composer don't bundle them.
 */
export function useComposerStrings(): ComposerStrings {
  return useContext(ShopperChatContext)?.strings ?? enUSComposer;
}

/**
 * Returns all texts of the nearest provider. Texts that it does not have are those of `en-US`.
 *
 * @example
 * ```tsx
 * const { locale, chatWith } = useShopperChatStrings();
 * return <h2 lang={locale}>{chatWith({ name: null })}</h2>;
 * ```
 */
export function useShopperChatStrings(): ShopperChatStrings {
  const strings = useContext(ShopperChatContext)?.strings;
  return useMemo(() => ({ ...enUS, ...strings }), [strings]);
}

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
