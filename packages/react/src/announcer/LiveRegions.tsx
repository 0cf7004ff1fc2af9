"use client";

import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import { useEffect, useState } from "react";
import { EMPTY_ORDER_STATE, hasSending } from "../store/OrderState.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { secondsToWait } from "./sendRefusal.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/**
 * What the status region says, one thing at a time: that a message is on its way, once that takes
 * longer than a moment; that it was sent, until the customer writes on; the start and the end of a
 * rate limit; and how much may still be written, near the end of it and when the customer pauses,
 * so that it does not talk over the keys. Of several composers of one order, one says it. Source:
 * GOV.UK character count.
 */
export function useComposerStatus({
  store,
  strings,
  isTelling,
}: ShopperChatComposerControls): ComposerStatus {
  const [event, setEvent] = useState<HeardEvent | null>(null);
  const [characters, setCharacters] = useState(0);

  useEffect(() => {
    let before = store.getState();
    let wasSending = false;
    let sendingTimer: ReturnType<typeof setTimeout> | undefined;
    let pauseTimer: ReturnType<typeof setTimeout> | undefined;
    let changedAt = 0;
    let isTyped = false;
    let told: StatusEvent | null = null;

    function tell(news: StatusEvent | null): void {
      // React takes its time to find out that nothing changes, and with most keys nothing does.
      if (news !== told) setEvent(news && { ...news, isHeard: isTelling() });
      told = news;
    }

    function follow(): void {
      const state = store.getState();
      const isSending = hasSending(state);
      if (state.characters !== before.characters) {
        changedAt = Date.now();
        // Text that leaves the field, or comes back with a failure, was not typed now.
        isTyped = state.outgoing === before.outgoing;
        pauseTimer ??= setTimeout(tellCount, PAUSE_MS);
      }
      if (isSending && !wasSending) {
        tell(null);
        sendingTimer = setTimeout(() => tell({ status: "sending" }), A_MOMENT_MS);
      } else if (!isSending && wasSending) {
        clearTimeout(sendingTimer);
        if (state.sentCount > before.sentCount) {
          tell({ status: "sent", isBeforeDraft: state.draft !== "" });
        } else if (state.limitedUntil === null) tell(null);
        else tell({ status: "wait", seconds: secondsToWait(state) });
      } else if (state === EMPTY_ORDER_STATE) {
        tell(null);
      } else if (before.limitedUntil !== null && state.limitedUntil === null) {
        tell({ status: "waitOver" });
      } else if (
        !isSending &&
        state.draft !== before.draft &&
        state.draft !== "" &&
        told?.status !== "count"
      ) {
        tell(null);
      }
      wasSending = isSending;
      before = state;
    }

    function tellCount(): void {
      // One timer for all the keys between two pauses.
      const paused = Date.now() - changedAt;
      if (paused < PAUSE_MS) {
        pauseTimer = setTimeout(tellCount, PAUSE_MS - paused);
        return;
      }
      pauseTimer = undefined;
      const state = store.getState();
      setCharacters(state.characters);
      if (state.characters >= SPOKEN_FROM && isTyped) {
        tell({ status: "count", remaining: MAX_MESSAGE_LENGTH - state.characters });
      } else if (told?.status === "count") {
        tell(null);
      }
    }

    follow();
    // What stood there already is counted, and not spoken.
    if (before.characters > 0) pauseTimer = setTimeout(tellCount, PAUSE_MS);
    const unsubscribe = store.subscribe(follow);
    return () => {
      clearTimeout(sendingTimer);
      clearTimeout(pauseTimer);
      unsubscribe();
      // News of one order must not stand under another.
      setEvent(null);
      setCharacters(0);
    };
  }, [store, isTelling]);

  const text = event === null ? "" : statusText(event, strings);
  const isHeard = event?.isHeard;
  const isSpoken = isHeard && event?.status === "count";
  return {
    status: event?.status ?? null,
    text: isHeard ? text : "",
    shown: isHeard ? "" : text,
    used:
      characters === 0 || isSpoken ? "" : strings.used({ characters, limit: MAX_MESSAGE_LENGTH }),
  };
}

export interface ComposerStatus {
  /** Of these only `sent` and `waitOver` are to be seen; of the others, what is seen stands elsewhere. */
  status: StatusEvent["status"] | null;
  /** What to say of it; empty when there is nothing to say. */
  text: string;
  /** The same, while another composer of the order tells it: to be seen here, and not heard. */
  shown: string;
  /**
   * How much is written, for those who look for it with a screen reader; as old as the last pause,
   * and empty while `text` says it.
   */
  used: string;
}

type StatusEvent =
  | { status: "sending" | "waitOver" }
  | { status: "sent"; isBeforeDraft: boolean }
  | { status: "wait"; seconds: number }
  | { status: "count"; remaining: number };

/** `isHeard` where it is this composer that says it. */
type HeardEvent = StatusEvent & { isHeard: boolean };

function statusText(event: StatusEvent, strings: ShopperChatStrings): string {
  switch (event.status) {
    case "wait":
      return strings.wait(event);
    case "count":
      return strings.counter(event);
    case "sent":
      return event.isBeforeDraft ? strings.sentBefore : strings.sent;
    case "sending":
    case "waitOver":
      return strings[event.status];
  }
}

const A_MOMENT_MS = 1000;
const PAUSE_MS = 1000;
const SPOKEN_FROM = MAX_MESSAGE_LENGTH * 0.8;
