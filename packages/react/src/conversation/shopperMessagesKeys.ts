import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** The query keys of this library; a host's own begin with something else. */
export const shopperMessagesKeys: ShopperMessagesKeys = {
  all: ["shopper-chat", "messages"],
  order: (orderId, customerKey = "") => ["shopper-chat", "messages", orderId, customerKey],
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
  /** The key of an order's messages; `customerKey` is the provider's, where it has one. */
  order: (orderId: string, customerKey?: string) => ShopperMessagesKey;
}

export type ShopperMessagesKey = readonly ["shopper-chat", "messages", string, string];
