import { type FocusEvent, type RefObject, useEffect, useRef, useState } from "react";

/** Returns the active element of the document or shadow root that contains `node`. */
export function getActiveElement(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot
    ? root.activeElement
    : (node.ownerDocument?.activeElement ?? null);
}

/** Returns whether focus is in `element`, also inside a shadow root. */
export function hasFocus(element: Element): boolean {
  return element.contains(getActiveElement(element));
}

/**
 * Returns the value that was current when the element last had no focus, and a handler for its blur.
 * Screen readers read a focused element again when its name or description changes.
 */
export function useStableWhileFocused<Value>(
  value: Value,
  elementRef: RefObject<HTMLElement | null>,
): [stableValue: Value, onBlur: () => void] {
  const [stableValue, setStableValue] = useState(value);
  useEffect(() => {
    if (elementRef.current && !hasFocus(elementRef.current)) setStableValue(value);
  }, [elementRef, value]);
  return [stableValue, () => setStableValue(value)];
}

/**
 * Calls `restoreFocus` if the focused element was removed from the page, because a response arrived
 * or another composer acted. Otherwise focus would fall to the start of the page.
 *
 * @returns handlers for the element that `rootRef` refers to.
 */
export function useRestoreFocus(
  rootRef: RefObject<HTMLElement | null>,
  restoreFocus: () => void,
): RestoreFocusProps {
  const focusedRef = useRef<Element | null>(null);
  // No layout effect: React 18 warns about those in server HTML. React flushes this effect before the
  // next paint too, because a response renders synchronously.
  useEffect(() => {
    // A removed element dispatches no blur event.
    const focused = focusedRef.current;
    const root = rootRef.current;
    if (!focused || !root || isRendered(focused, root.getRootNode())) return;
    focusedRef.current = null;
    // The customer may have moved focus meanwhile.
    const active = getActiveElement(root);
    if (active === null || active === document.body) restoreFocus();
  });
  return {
    onFocus(event) {
      focusedRef.current = event.target;
    },
    onBlur(event) {
      // While the window is in the background, it stays the active element.
      if (!hasFocus(event.target)) focusedRef.current = null;
    },
  };
}

export interface RestoreFocusProps {
  onFocus: (event: FocusEvent) => void;
  onBlur: (event: FocusEvent) => void;
}

/** Returns whether the element is in the page and, if it is slotted, its slot is too. */
function isRendered(element: Element, root: Node): boolean {
  // A closed shadow root hides its slots.
  const isSlotted = root instanceof ShadowRoot && root.mode === "open" && !root.contains(element);
  return element.isConnected && !(isSlotted && element.closest("[slot]")?.assignedSlot === null);
}
