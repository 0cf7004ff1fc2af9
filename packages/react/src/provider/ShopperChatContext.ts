"use client";

import type { ShopperChatClient } from "@shopper-chat/client";
import { type Context, createContext } from "react";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";

/** The values that `<ShopperChatProvider>` provides. */
export interface ShopperChatContextValue {
  client: ShopperChatClient;
  /** The `customerKey` of the provider; empty if it has none. */
  customerKey: string;
  strings: ProvidedStrings;
  colorScheme: ColorScheme;
}

/** The composer's texts, and those of the rest of the chat that the app provides. */
export type ProvidedStrings = ComposerStrings & Partial<ShopperChatStrings>;

/** `system` follows the device; the others are fixed. */
export type ColorScheme = "light" | "dark" | "system";

export const ShopperChatContext: Context<ShopperChatContextValue | null> =
  createContext<ShopperChatContextValue | null>(null);
