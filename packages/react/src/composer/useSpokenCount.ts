"use client";

import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import { useEffect, useState } from "react";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/**
 * The count as it is spoken: only after the customer pauses, so that it does not talk over every
 * key, and only when the end is near. Source: GOV.UK character count.
 */
export function useSpokenCount({ store, strings }: ShopperChatComposerControls): string {
  const [remaining, setRemaining] = useState<number | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let { characters } = store.getState();
    const unsubscribe = store.subscribe(() => {
      if (store.getState().characters === characters) return;
      characters = store.getState().characters;
      clearTimeout(timer);
      timer = setTimeout(() => {
        setRemaining(characters < SPOKEN_FROM ? null : MAX_MESSAGE_LENGTH - characters);
      }, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
      setRemaining(null);
    };
  }, [store]);

  return remaining === null ? "" : strings.counter({ remaining });
}

const PAUSE_MS = 1000;
const SPOKEN_FROM = MAX_MESSAGE_LENGTH * 0.8;
