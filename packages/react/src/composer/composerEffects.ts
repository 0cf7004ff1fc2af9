import { type ChatAvailability, MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import { type RefCallback, type RefObject, useCallback, useEffect, useRef } from "react";
import type { Order } from "../order/Order.ts";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import { useAttachRef } from "../utils/refs.ts";

/** Binds the textarea to the draft of an order, also if either changes. */
export function useTextareaRef(
  order: Order,
): [RefObject<HTMLTextAreaElement | null>, RefCallback<HTMLTextAreaElement>] {
  const elementRef = useRef<HTMLTextAreaElement>(null);
  const attach = useCallback(
    (element: HTMLTextAreaElement) => {
      const detach = order.attachTextarea(element);
      elementRef.current = element;
      return () => {
        detach();
        elementRef.current = null;
      };
    },
    [order],
  );

  // A page that returns from the back/forward cache has its text back without an event.
  useEffect(() => {
    const read = () => order.readTextareas();
    addEventListener("pageshow", read);
    return () => removeEventListener("pageshow", read);
  }, [order]);
  return [elementRef, useAttachRef(attach)];
}

/**
 * Writes the remaining characters into an element. It writes them itself, without a render, because
 * nothing else changes with every keystroke.
 */
export function useCounterRef(order: Order, strings: ComposerStrings): RefCallback<HTMLElement> {
  const attach = useCallback(
    (element: HTMLElement) => startCounter(element, order, strings),
    [order, strings],
  );
  return useAttachRef(attach);
}

function startCounter(element: HTMLElement, order: Order, strings: ComposerStrings): () => void {
  let shown: number | undefined;
  function write(): void {
    const { characterCount } = order.getState();
    if (characterCount === shown) return;
    shown = characterCount;
    const text = strings.counter({ remaining: MAX_MESSAGE_LENGTH - characterCount });
    // Into the existing text node, which costs half as much. A page translator may have replaced it.
    const node = element.firstChild;
    if (node instanceof Text && node === element.lastChild) node.data = text;
    else element.textContent = text;
  }
  write();
  return order.subscribe(write);
}

/**
 * Lets the browser ask before the page is left. It listens only while needed, because a page that
 * listens is kept out of the back/forward cache of some browsers.
 */
export function useBeforeUnload(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    // A listener per composer: a shared one would be removed with the first of them.
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Chrome before 119 requires it. Source: MDN, Window: beforeunload event.
      event.returnValue = "true";
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isNeeded]);
}

/** Announces that the chat opens or closes while the customer is there. */
export function useAvailabilityAnnouncement(order: Order, availability: ChatAvailability): void {
  const lastRef = useRef(availability);
  useEffect(() => {
    if (lastRef.current === availability) return;
    lastRef.current = availability;
    if (availability !== "open")
      order.announcements.announce({ type: "availability", availability });
  }, [order, availability]);
}
