"use client";

import type { ShopperChatClient } from "@shopper-chat/client";
import { useContext, useMemo } from "react";
import type { Order } from "../order/Order.ts";
import { ANONYMOUS, getOrder, getOrderEntry, type OrderEntry } from "../order/registry.ts";
import { ShopperChatContext } from "./ShopperChatContext.ts";

/** Returns what the page keeps for an order. `user` is the name of the caller in error messages. */
export function useOrderEntry(user: string, options: OrderOptions): OrderEntryResult {
  const { client, customerKey } = useClient(user, options.client);
  const { orderId } = options;
  const entry = useMemo(
    () => getOrderEntry(client, customerKey, orderId),
    [client, customerKey, orderId],
  );
  return { client, customerKey, entry };
}

/** Returns the state of an order. */
export function useOrder(user: string, options: OrderOptions): Order {
  const { orderId } = options;
  if (process.env.NODE_ENV !== "production" && (typeof orderId !== "string" || orderId === "")) {
    throw new Error(
      `Shopper Chat: ${user} needs the order's id as text: orderId={String(order.id)}`,
    );
  }
  return getOrder(useOrderEntry(user, options).entry);
}

/** Returns the client of the caller, otherwise that of the nearest provider. */
export function useClient(
  user: string,
  given: ShopperChatClient | undefined,
): { client: ShopperChatClient; customerKey: string } {
  const context = useContext(ShopperChatContext);
  const client = given ?? context?.client;
  if (client) return { client, customerKey: context?.customerKey ?? ANONYMOUS };
  throw new Error(
    process.env.NODE_ENV !== "production"
      ? `Shopper Chat: ${user} has no client. Put <ShopperChatProvider baseUrl="/shopper-chat"> around it. If there is one, the page has two copies of @shopper-chat/react.`
      : `Shopper Chat: no client for ${user}`,
  );
}

export interface OrderOptions {
  orderId: string;
  client?: ShopperChatClient | undefined;
}

interface OrderEntryResult {
  client: ShopperChatClient;
  customerKey: string;
  entry: OrderEntry;
}
