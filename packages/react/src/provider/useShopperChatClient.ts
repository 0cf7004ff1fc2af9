"use client";

import type { ShopperChatClient } from "@shopper-chat/client";
import { useClientOrThrow } from "./useClientOrThrow.ts";

/**
 * The client of the nearest provider: to call `clear()` when the customer signs out, for example.
 *
 * @throws Error when there is no provider, with what to write.
 */
export function useShopperChatClient(): ShopperChatClient {
  return useClientOrThrow("useShopperChatClient", undefined);
}
