import type { ShopperChatClient } from "@shopper-chat/client";
import { createSendLane, type SendLane } from "../send/createSendLane.ts";
import type { OrderStore } from "./createOrderStore.ts";

/** Everything that is kept for one order of one customer on this page. */
export interface OrderScope {
  lane: SendLane;
  /** Made by `orderStoreOf`, so that who uses the hook alone does not load the store. */
  store?: OrderStore;
}

/** What is kept for an order with a client; the same for every component of the page. */
export function orderScopeOf(client: ShopperChatClient, orderId: string): OrderScope {
  const scopes = scopesByClient.get(client) ?? adopt(client, new Map());
  const known = scopes.get(orderId);
  if (known) return known;
  const scope: OrderScope = { lane: createSendLane() };
  // A server renders for many customers: there nothing is kept, let alone shared.
  if (typeof document !== "undefined") scopes.set(orderId, scope);
  return scope;
}

/**
 * Lets `client` share what is kept under `key` with the clients before and after it: a provider
 * that is mounted anew makes a new client, but it is the same customer on the same page.
 */
export function shareOrderScopes(client: ShopperChatClient, key: string): void {
  if (typeof document === "undefined") return;
  const scopes = scopesByKey.get(key) ?? new Map<string, OrderScope>();
  scopesByKey.set(key, scopes);
  adopt(client, scopes);
}

/** Forgets what is kept under every key that `isStale` names. */
export function forgetOrderScopes(isStale: (key: string) => boolean): void {
  for (const [key, scopes] of scopesByKey) {
    if (!isStale(key)) continue;
    clear(scopes);
    scopesByKey.delete(key);
  }
}

type OrderScopes = Map<string, OrderScope>;

function adopt(client: ShopperChatClient, scopes: OrderScopes): OrderScopes {
  scopesByClient.set(client, scopes);
  client.onClear(() => clear(scopes));
  return scopes;
}

function clear(scopes: OrderScopes): void {
  for (const { store, lane } of scopes.values()) {
    lane.release();
    store?.clear();
  }
}

const scopesByClient = new WeakMap<ShopperChatClient, OrderScopes>();
const scopesByKey = new Map<string, OrderScopes>();
