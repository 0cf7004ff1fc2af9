"use client";

import { useEffect, useState } from "react";
import { EMPTY_ORDER_STATE, hasSending } from "../store/OrderState.ts";
import { secondsToWait } from "./sendRefusal.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/**
 * What the status region says: that a message is on its way, once that takes longer than a moment,
 * and that it was sent, until the customer writes on. A quick send is told once, as sent. Of a rate
 * limit it tells the start and the end.
 */
export function useSendStatus({ store, strings }: ShopperChatComposerControls): SendStatus {
  const [status, setStatus] = useState<SendStatus["status"]>(null);
  const [seconds, setWait] = useState(0);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasSending = false;
    let { limitedUntil, sentCount } = store.getState();

    function follow(): void {
      const state = store.getState();
      const isSending = hasSending(state);
      if (isSending && !wasSending) {
        setStatus(null);
        timer = setTimeout(() => setStatus("sending"), A_MOMENT_MS);
      } else if (!isSending && wasSending) {
        clearTimeout(timer);
        setWait(secondsToWait(state));
        setStatus(
          state.sentCount > sentCount ? "sent" : state.limitedUntil === null ? null : "wait",
        );
      } else if (state === EMPTY_ORDER_STATE) {
        setStatus(null);
      } else if (limitedUntil !== null && state.limitedUntil === null) {
        setStatus("waitOver");
      } else if (!isSending && state.draft !== "") {
        setStatus(null);
      }
      wasSending = isSending;
      ({ limitedUntil, sentCount } = state);
    }

    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      // News of one order must not stand under another.
      setStatus(null);
    };
  }, [store]);

  if (status === "wait") return { status, text: strings.wait({ seconds }) };
  return { status, text: status === null ? "" : strings[status] };
}

export interface SendStatus {
  /** `sending` and `wait` are to be heard; what is seen of them stands elsewhere. */
  status: "sending" | "sent" | "wait" | "waitOver" | null;
  /** What to say of it; empty when there is nothing to say. */
  text: string;
}

const A_MOMENT_MS = 1000;
