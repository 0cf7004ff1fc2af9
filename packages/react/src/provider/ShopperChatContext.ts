"use client";

import type { ShopperChatClient } from "@shopper-chat/client";
import { type Context, createContext } from "react";
import type { ProvidedStrings } from "./useProvidedStrings.ts";

/** The values that `<ShopperChatProvider>` provides. */
export interface ShopperChatContextValue {
  client: ShopperChatClient;
  /** The `customerKey` of the provider; empty if it has none. */
  customerKey: string;
  strings: ProvidedStrings;
  colorScheme: ColorScheme;
}

/** `system` follows the device; the others are fixed. */
export type ColorScheme = "light" | "dark" | "system";

export const ShopperChatContext: Context<ShopperChatContextValue | null> =
  createContext<ShopperChatContextValue | null>(null);
