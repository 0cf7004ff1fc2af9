"use client";

import { useEffect, useState } from "react";
import type { OrderStore } from "../store/createOrderStore.ts";
import type { OrderState } from "../store/OrderState.ts";
import { useOrderState } from "../store/useOrderState.ts";

/** Whether a message has been on its way long enough to offer Cancel: three seconds. */
export function useCanCancel({
  store,
}: {
  store: Pick<OrderStore, "getState" | "subscribe">;
}): boolean {
  const key = useOrderState(store, sendingKey);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (key === null) return;
    const timer = setTimeout(() => setLong(true), A_LONG_TIME_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [key]);
  return isLong;
}

function sendingKey({ outgoing }: OrderState): string | null {
  return outgoing.find(({ state }) => state === "sending")?.idempotencyKey ?? null;
}

const A_LONG_TIME_MS = 3000;
