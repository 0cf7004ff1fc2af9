"use client";

import { useContext, useMemo } from "react";
import { enUS } from "../strings/locales/enUS.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { ShopperChatContext } from "./ShopperChatContext.ts";

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
