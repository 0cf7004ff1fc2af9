import { type RefObject, useEffect, useMemo } from "react";
import type { OrderStore } from "../store/createOrderStore.ts";
import type { Teller } from "../store/createTellers.ts";

/** Makes the composer one of those that may tell what happens to the order's messages. */
export function useTeller(store: OrderStore, groupRef: RefObject<HTMLElement | null>): Teller {
  // Another for each order, and so for one that it comes back to: what was told there, was told.
  const teller = useMemo(() => store.createTeller(), [store]);
  useEffect(
    () => teller.enter(() => groupRef.current?.getClientRects().length !== 0),
    [teller, groupRef],
  );
  return teller;
}
