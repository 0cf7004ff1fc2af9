import { useMemo, useSyncExternalStore } from "react";
import type { OrderStore } from "./createOrderStore.ts";
import { isSame } from "./isSame.ts";
import { EMPTY_ORDER_STATE, type OrderState } from "./OrderState.ts";

/**
 * One part of an order's state, or several in an object. The component renders again only when one
 * of them changes. `select` has to be the same function with every rendering.
 */
export function useOrderState<Part>(
  store: Pick<OrderStore, "getState" | "subscribe">,
  select: (state: OrderState) => Part,
): Part {
  const [read, readEmpty] = useMemo(() => {
    const selectStable = keepWhenSame(select);
    // Server HTML never holds text, so hydration has to begin from nothing too.
    const empty = select(EMPTY_ORDER_STATE);
    return [() => selectStable(store.getState()), () => empty];
  }, [store, select]);
  return useSyncExternalStore(store.subscribe, read, readEmpty);
}

/** Gives the object it gave before as long as what is in it is the same. */
function keepWhenSame<Part>(select: (state: OrderState) => Part): (state: OrderState) => Part {
  let last: Part | undefined;
  return (state) => {
    const next = select(state);
    if (last === undefined || !isSame(last, next)) last = next;
    return last;
  };
}
