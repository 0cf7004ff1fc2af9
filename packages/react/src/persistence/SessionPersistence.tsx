"use client";

import { useContext, useEffect, useRef } from "react";
import { ANONYMOUS, isRetained, watchOrders } from "../order/registry.ts";
import { ShopperChatContext } from "../provider/ShopperChatContext.ts";
import { persistOrder, stopPersisting, type WatchedOrder } from "./persistOrder.ts";
import { removeOrders } from "./sessionStorage.ts";

/**
 * Keeps what the customer wrote across reloads of the tab, in `sessionStorage`. Render it once inside
 * the provider, and give that a `customerKey`, so that no customer finds what another one wrote.
 *
 * @example
 * ```tsx
 * <ShopperChatProvider baseUrl="/shopper-chat" customerKey={customer.id}>
 *   <SessionPersistence />
 *   <ShopperChatComposer orderId={order.id} />
 * </ShopperChatProvider>
 * ```
 */
export function SessionPersistence({ storageKey = "shopper-chat" }: SessionPersistenceProps): null {
  const context = useContext(ShopperChatContext);
  if (process.env.NODE_ENV !== "production" && !context) {
    throw new Error("Shopper Chat: put <SessionPersistence> inside <ShopperChatProvider>.");
  }
  const client = context?.client;
  const customerKey = context?.customerKey ?? ANONYMOUS;
  const lastKeyRef = useRef<string>(ANONYMOUS);
  const isMountedRef = useRef(false);

  useEffect(() => {
    if (!client) return undefined;
    const place = `${storageKey}/${encodeURIComponent(client.baseUrl)}/`;
    const customer = `${place}${encodeURIComponent(customerKey)}/`;
    const watched: WatchedOrder[] = [];
    const wasAnonymous = lastKeyRef.current === ANONYMOUS;
    lastKeyRef.current = customerKey;
    isMountedRef.current = true;
    // While there is no `customerKey`, the stored draft may still belong to this customer. Keep it,
    // but don't show it until the key arrives.
    if (customerKey !== ANONYMOUS || !wasAnonymous) {
      removeOrders((key) => {
        const owner = decodeURIComponent(key.slice(place.length).split("/", 1)[0] ?? "");
        return key.startsWith(place) && owner !== customerKey && !isRetained(client, owner);
      });
    }
    const stopWatching = watchOrders(client, customerKey, ({ order, orderId, outbox }) => {
      if (!order) return;
      watched.push({ order, outbox });
      persistOrder({ order, outbox }, customer + encodeURIComponent(orderId));
    });
    const stopReset = client.onReset(() => removeOrders((key) => key.startsWith(place)));
    return () => {
      stopWatching();
      stopReset();
      isMountedRef.current = false;
      queueMicrotask(() => {
        // Removed from a provider that is still there: the app no longer wants it.
        if (isMountedRef.current || !isRetained(client, customerKey)) return;
        for (const { order } of watched) stopPersisting(order);
      });
    };
  }, [client, customerKey, storageKey]);
  return null;
}

export interface SessionPersistenceProps {
  /**
   * The start of the keys in `sessionStorage`. Two copies of this library on one page need one each.
   * @default "shopper-chat"
   */
  storageKey?: string | undefined;
}
