"use client";

import type { ShopperChatClient } from "@shopper-chat/client";
import { useContext } from "react";
import { ShopperChatContext } from "./ShopperChatContext.ts";

/**
 * The provider's client, unless one is given: to call `clear()` when the customer signs out, for
 * example. `user` is whose name the error bears.
 *
 * @throws Error when there is neither, with what to write.
 */
export function useShopperChatClient(
  user = "useShopperChatClient",
  given?: ShopperChatClient,
): ShopperChatClient {
  const client = useContext(ShopperChatContext)?.client;
  const found = given ?? client;
  if (found) return found;
  throw new Error(
    `Shopper Chat: ${user} has no client to send with. Put <ShopperChatProvider baseUrl="/shopper-chat"> around it. If one is there, the page has two copies of @shopper-chat/react.`,
  );
}
