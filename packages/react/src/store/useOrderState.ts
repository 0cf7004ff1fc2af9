import { useSyncExternalStore } from "react";
import type { OrderStore } from "./createOrderStore.ts";
import { EMPTY_ORDER_STATE, type OrderState } from "./OrderState.ts";

/**
 * One part of an order's state. The component renders again only when that part changes, so `select`
 * must give the same value for the same state.
 */
export function useOrderState<Part>(
  store: Pick<OrderStore, "getState" | "subscribe">,
  select: (state: OrderState) => Part,
): Part {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.getState()),
    // Server HTML never holds text, so hydration has to begin from nothing too.
    () => select(EMPTY_ORDER_STATE),
  );
}
