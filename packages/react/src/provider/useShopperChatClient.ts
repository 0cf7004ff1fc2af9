"use client";

import type { ShopperChatClient } from "@shopper-chat/client";
import { useClient } from "./useOrderEntry.ts";

/**
 * Returns the client of the nearest provider, for example to call `reset()` when the customer signs
 * out.
 *
 * @throws Error if there is no provider, with what to write.
 * @example
 * ```tsx
 * const client = useShopperChatClient();
 * <button onClick={() => client.reset()}>Sign out</button>
 * ```
 */
export function useShopperChatClient(): ShopperChatClient {
  return useClient("useShopperChatClient", undefined).client;
}
