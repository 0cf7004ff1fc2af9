import type { ShopperChatClient } from "@shopper-chat/client";
import { createOrder } from "./createOrder.ts";
import { createOutbox, type Outbox } from "./createOutbox.ts";
import type { Order } from "./Order.ts";

/*
 * Finds what the page keeps for an order: by the base URL (or by the client, if the app made it), the
 * customerKey and the order's id. So it survives a new provider, and no customer finds what another
 * one left.
 */

/**
 * The page's state for one order of one customer. Each part is created by the first component that
 * needs it, so that an app that only uses the hook doesn't bundle the others.
 */
export interface OrderEntry {
  readonly orderId: string;
  readonly scope: Scope;
  readonly outbox: Outbox;
  order?: Order;
  /** Called when the customer has signed out, by parts that keep something else. */
  readonly resetListeners: Set<() => void>;
}

/** Returns what is kept for an order; the same for every component of the page. */
export function getOrderEntry(
  client: ShopperChatClient,
  customerKey: string,
  orderId: string,
): OrderEntry {
  const scope = getScope(client, customerKey);
  const known = scope.entries.get(orderId);
  if (known) return known;
  const entry = { orderId, scope, outbox: createOutbox(), resetListeners: new Set<() => void>() };
  scope.entries.set(orderId, entry);
  return entry;
}

/** Returns the state of an order; the same for every component of the page. */
export function getOrder(entry: OrderEntry): Order {
  if (!entry.order) {
    entry.order = createOrder(entry.outbox);
    for (const listener of entry.scope.listeners) listener(entry);
  }
  return entry.order;
}

/** Calls `listener` for each order of a customer, now and later. Returns how to stop. */
export function watchOrders(
  client: ShopperChatClient,
  customerKey: string,
  listener: OrderListener,
): () => void {
  const { entries, listeners } = getScope(client, customerKey);
  listeners.add(listener);
  for (const entry of entries.values()) listener(entry);
  return () => {
    listeners.delete(listener);
  };
}

/** Shares the orders of earlier clients with the same base URL, because each provider creates a client. */
export function shareByBaseUrl(client: ShopperChatClient): void {
  if (typeof document === "undefined") return;
  const place: Place = placesByUrl.get(client.baseUrl) ?? new Map();
  placesByUrl.set(client.baseUrl, place);
  setPlace(client, place);
}

/** Gives a customer who has just become known what was written before that. */
export function adoptAnonymous(client: ShopperChatClient, customerKey: string): void {
  const place = getPlace(client);
  const anonymous = place.get(ANONYMOUS);
  if (!anonymous || place.has(customerKey)) return;
  place.delete(ANONYMOUS);
  place.set(customerKey, anonymous);
}

/**
 * Records that a provider shows this customer, and clears other customers that no provider shows.
 * Returns how to end that.
 */
export function retainCustomer(client: ShopperChatClient, customerKey: string): () => void {
  const retained = getScope(client, customerKey);
  retained.providerCount += 1;
  // After all providers have run their effects: StrictMode unmounts and mounts each of them once.
  queueMicrotask(() => {
    const place = getPlace(client);
    for (const [key, scope] of place) {
      if (scope === retained || scope.providerCount > 0) continue;
      place.delete(key);
      resetScope(scope);
    }
  });
  return () => {
    retained.providerCount -= 1;
  };
}

/** Returns whether a provider shows this customer. */
export function isRetained(client: ShopperChatClient, customerKey: string): boolean {
  return (getPlace(client).get(customerKey)?.providerCount ?? 0) > 0;
}

/** The customerKey of a customer who is not known yet. */
export const ANONYMOUS = "";

type OrderListener = (entry: OrderEntry) => void;

/** Everything kept for one base URL, or for one client that the app made, by customerKey. */
type Place = Map<string, Scope>;

/** Everything kept for one customer. */
interface Scope {
  entries: Map<string, OrderEntry>;
  listeners: Set<OrderListener>;
  /** How many providers show this customer. */
  providerCount: number;
}

function getScope(client: ShopperChatClient, customerKey: string): Scope {
  const place = getPlace(client);
  const scope = place.get(customerKey) ?? {
    entries: new Map(),
    listeners: new Set(),
    providerCount: 0,
  };
  // A server renders for many customers, so it must not keep or share anything.
  if (typeof document !== "undefined") place.set(customerKey, scope);
  return scope;
}

function getPlace(client: ShopperChatClient): Place {
  return placesByClient.get(client) ?? setPlace(client, new Map());
}

function setPlace(client: ShopperChatClient, place: Place): Place {
  placesByClient.set(client, place);
  client.onReset(() => place.forEach(resetScope));
  return place;
}

function resetScope({ entries }: Scope): void {
  for (const { outbox, order, resetListeners } of entries.values()) {
    outbox.reset();
    order?.reset();
    for (const listener of resetListeners) listener();
  }
}

const placesByClient = new WeakMap<ShopperChatClient, Place>();
const placesByUrl = new Map<string, Place>();
