import type { ShopperChatClient } from "@shopper-chat/client";
import type { ConversationScope } from "../conversation/conversationOf.ts";
import { createSendLane, type SendLane } from "../send/createSendLane.ts";
import type { OrderStore } from "./createOrderStore.ts";

/** Everything that is kept for one order of one customer on this page. */
export interface OrderScope {
  lane: SendLane;
  /** Made by `orderStoreOf`, so that who uses the hook alone does not load the store. */
  store?: OrderStore;
  /** Made by `conversationOf`, so that who only sends does not load what reads. */
  conversation?: ConversationScope;
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
 * that is mounted anew makes a new client, but it is the same customer on the same page. A customer
 * who becomes known only now goes on with what they wrote under `anonymousKey`.
 */
export function shareOrderScopes(
  client: ShopperChatClient,
  key: string,
  anonymousKey: string,
): void {
  if (typeof document === "undefined") return;
  const anonymous = isInUse(anonymousKey) ? scopesByKey.get(anonymousKey) : undefined;
  const scopes = scopesByKey.get(key) ?? anonymous ?? new Map<string, OrderScope>();
  scopesByKey.set(key, scopes);
  adopt(client, scopes);
}

/**
 * Says that a provider on the page uses what is kept under `key`, and forgets what is kept under
 * the keys that `isStale` names and nobody uses. Returns how to end the use.
 */
export function holdOrderScopes(key: string, isStale: (key: string) => boolean): () => void {
  users.set(key, (users.get(key) ?? 0) + 1);
  // When every provider of the page has said so: StrictMode lets all of them go and come again.
  queueMicrotask(() => {
    const own = scopesByKey.get(key);
    for (const [each, scopes] of scopesByKey) {
      if (isInUse(each) || !isStale(each)) continue;
      scopesByKey.delete(each);
      if (scopes !== own) clear(scopes);
    }
  });
  return () => {
    users.set(key, (users.get(key) ?? 0) - 1);
  };
}

/** Whether a provider on the page uses what is kept under `key`. */
export function isInUse(key: string): boolean {
  return (users.get(key) ?? 0) > 0;
}

type OrderScopes = Map<string, OrderScope>;

function adopt(client: ShopperChatClient, scopes: OrderScopes): OrderScopes {
  scopesByClient.set(client, scopes);
  client.onClear(() => clear(scopes));
  return scopes;
}

function clear(scopes: OrderScopes): void {
  for (const { store, lane, conversation } of scopes.values()) {
    lane.release();
    store?.clear();
    conversation?.accepted.clear();
  }
}

const scopesByClient = new WeakMap<ShopperChatClient, OrderScopes>();
const scopesByKey = new Map<string, OrderScopes>();
const users = new Map<string, number>();
