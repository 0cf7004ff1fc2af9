import type { ShopperChatClient } from "@shopper-chat/client";
import { createOrderStore, type OrderStore } from "./createOrderStore.ts";
import { orderScopeOf } from "./orderScopes.ts";

/** The store of an order with a client; the same for every component of the page. */
export function orderStoreOf(client: ShopperChatClient, orderId: string): OrderStore {
  const scope = orderScopeOf(client, orderId);
  scope.store ??= createOrderStore();
  return scope.store;
}
