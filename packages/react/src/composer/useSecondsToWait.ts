"use client";

import { useEffect, useReducer } from "react";
import { secondsToWait } from "./sendRefusal.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** How long a rate limit still lasts, in whole seconds; the component that asks renders each second. */
export function useSecondsToWait({ isLimited, store }: ShopperChatComposerControls): number {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!isLimited) return;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [isLimited]);
  return secondsToWait(store.getState());
}
