"use client";

import type { ShopperChatClient } from "@shopper-chat/client";
import { type Context, createContext } from "react";
import type { ProvidedStrings } from "./useGivenStrings.ts";

/** What `<ShopperChatProvider>` gives to everything below it. */
export interface ShopperChatContextValue {
  client: ShopperChatClient;
  /** Names the customer on this page, where the host does. */
  customerKey: string | undefined;
  strings: ProvidedStrings;
  colorScheme: ColorScheme;
  /** Under what an order is kept across reloads, before its id; null when it is not. */
  sessionKey: string | null;
}

/** `system` follows the device; the others don't, whatever the device says. */
export type ColorScheme = "light" | "dark" | "system";

export const ShopperChatContext: Context<ShopperChatContextValue | null> =
  createContext<ShopperChatContextValue | null>(null);
