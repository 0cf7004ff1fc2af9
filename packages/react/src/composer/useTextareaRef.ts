import { type RefCallback, type RefObject, useCallback, useEffect, useRef } from "react";
import type { Order } from "../order/createOrder.ts";

/** Binds the textarea to the draft of an order, also if either changes. */
export function useTextareaRef(
  order: Order,
): [RefObject<HTMLTextAreaElement | null>, RefCallback<HTMLTextAreaElement>] {
  const elementRef = useRef<HTMLTextAreaElement>(null);
  const detachRef = useRef<() => void>(undefined);
  const attach = useCallback(
    (element: HTMLTextAreaElement | null) => {
      detachRef.current?.();
      detachRef.current = element ? order.attachTextarea(element) : undefined;
      elementRef.current = element;
    },
    [order],
  );

  // A page that returns from the back/forward cache has its text back without an event.
  useEffect(() => {
    const read = () => order.readTextareas();
    addEventListener("pageshow", read);
    return () => removeEventListener("pageshow", read);
  }, [order]);
  return [elementRef, attach];
}
