"use client";

import type { ShopperChatClient } from "@shopper-chat/client";
import { type Context, createContext } from "react";
import type { ConversationStrings } from "../strings/chat/ConversationStrings.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";

/** What `<ShopperChatProvider>` gives to everything below it. */
export interface ShopperChatContextValue {
  client: ShopperChatClient;
  /** Names the customer on this page, where the host does. */
  customerKey: string | undefined;
  /** The composer's; the rest of the chat's where the host has given them. */
  strings: ShopperChatStrings & Partial<ConversationStrings>;
  colorScheme: ColorScheme;
  /** Under what an order is kept across reloads, before its id; null when it is not. */
  sessionKey: string | null;
}

/** `system` follows the device; the others don't, whatever the device says. */
export type ColorScheme = "light" | "dark" | "system";

export const ShopperChatContext: Context<ShopperChatContextValue | null> =
  createContext<ShopperChatContextValue | null>(null);
