import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import { type RefCallback, useCallback, useRef } from "react";
import type { OrderStore } from "../store/createOrderStore.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";

/**
 * Writes into the element how much may still be written. By itself and not by rendering: it is the
 * only thing that every keystroke changes.
 */
export function useCounterRef(
  store: OrderStore,
  strings: ShopperChatStrings,
): RefCallback<HTMLElement> {
  const detachRef = useRef<() => void>(undefined);
  return useCallback(
    (element) => {
      detachRef.current?.();
      detachRef.current = element ? keepCounting(element, store, strings) : undefined;
    },
    [store, strings],
  );
}

function keepCounting(
  element: HTMLElement,
  store: OrderStore,
  strings: ShopperChatStrings,
): () => void {
  let shown: number | undefined;
  function count(): void {
    const { characters } = store.getState();
    if (characters === shown) return;
    shown = characters;
    const text = strings.counter({ remaining: MAX_MESSAGE_LENGTH - characters });
    // Into the text that is there, which costs half as much; a page translator may have put
    // elements in its place or beside it.
    const shownIn = element.firstChild;
    if (shownIn instanceof Text && shownIn === element.lastChild) shownIn.data = text;
    else element.textContent = text;
  }
  count();
  return store.subscribe(count);
}
