import type { ShopperChatClient } from "@shopper-chat/client";
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { conversationOf } from "./conversationOf.ts";

/** The query keys of this library; a host's own begin with something else. */
export const shopperMessagesKeys: ShopperMessagesKeys = {
  all: ["shopper-chat", "messages"],
  order: (client, orderId, { baseUrl, customerKey = "" } = {}) => [
    "shopper-chat",
    "messages",
    orderId,
    customerKey,
    baseUrl?.replace(/\/+$/, "") ?? client.baseUrl,
    // Who reads for another client reads for the first of the page.
    baseUrl === undefined ? conversationOf(client, orderId).reader : 0,
  ],
};

/**
 * Whether a query is one of this library's. What customers and shoppers write must not get into
 * storage, so a persister has to leave these out: give it
 * `shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) && !isShopperChatQuery(query)`.
 */
export function isShopperChatQuery({ queryKey }: { readonly queryKey: QueryKey }): boolean {
  return queryKey[0] === shopperMessagesKeys.all[0];
}

/**
 * Says that an order's messages have changed, or every order's: for hosts that are told so by a push
 * of their own. What is on the page is read at once, everything else when it is shown again.
 */
export function invalidateShopperMessages(
  queryClient: QueryClient,
  orderId?: string,
): Promise<void> {
  const { all } = shopperMessagesKeys;
  return queryClient.invalidateQueries({
    queryKey: orderId === undefined ? all : [...all, orderId],
  });
}

export interface ShopperMessagesKeys {
  /** What every key begins with. */
  all: readonly ["shopper-chat", "messages"];
  /** The key of an order's messages as that client reads them. */
  order: (client: ShopperChatClient, orderId: string, provider?: ShownBelow) => ShopperMessagesKey;
}

/** What the `<ShopperChatProvider>` has below which messages are shown. */
export interface ShownBelow {
  /**
   * Its `baseUrl`, or its client's, where that is not the client that reads.
   * @default that of the client that reads
   */
  baseUrl?: string | undefined;
  /** Its `customerKey`, where it has one. */
  customerKey?: string | undefined;
}

/** The order's id, the `customerKey`, the `baseUrl`, and a number where several clients read it. */
export type ShopperMessagesKey = readonly [
  "shopper-chat",
  "messages",
  string,
  string,
  string,
  number,
];
