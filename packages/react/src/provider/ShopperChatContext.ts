"use client";

import type { ShopperChatClient } from "@shopper-chat/client";
import { type Context, createContext, useContext, useMemo } from "react";
import type { Order } from "../order/Order.ts";
import { ANONYMOUS, getOrder, getOrderEntry, type OrderEntry } from "../order/registry.ts";
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
function useClient(
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
