"use client";

import type { ShopperChatClient } from "@shopper-chat/client";
import { useContext } from "react";
import { ShopperChatContext } from "./ShopperChatContext.ts";

/** The client given, or else the nearest provider's. `user` is whose name the error bears. */
export function useClientOrThrow(
  user: string,
  given: ShopperChatClient | undefined,
): ShopperChatClient {
  const client = useContext(ShopperChatContext)?.client;
  const found = given ?? client;
  if (found) return found;
  throw new Error(
    `Shopper Chat: ${user} has no client to send with. Put <ShopperChatProvider baseUrl="/shopper-chat"> around it. If one is there, the page has two copies of @shopper-chat/react.`,
  );
}
