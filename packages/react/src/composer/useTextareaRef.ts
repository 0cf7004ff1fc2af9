import { type RefCallback, type RefObject, useCallback, useEffect, useRef } from "react";
import type { Order } from "../order/Order.ts";
import { useAttachRef } from "../utils/toRefCallback.ts";

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
