import { type FocusEvent, type RefObject, useEffect, useRef } from "react";
import { hasFocus } from "./hasFocus.ts";

/**
 * Gives focus to `goHome` when the element that has it is taken out of the page, because an answer
 * came or another composer acted: else it would fall to the page's beginning. Spread what it
 * returns onto the group.
 */
export function useKeptFocus(
  groupRef: RefObject<HTMLElement | null>,
  goHome: () => void,
): KeptFocusProps {
  const focused = useRef<Element | null>(null);
  // Not a layout effect, of which React 18 warns in server HTML. An answer is rendered at once, and
  // then effects run before the page is painted too.
  useEffect(() => {
    // An element that loses focus by being taken out tells nobody.
    if (!focused.current || !groupRef.current) return;
    const root = groupRef.current.getRootNode();
    if (isShown(focused.current, root)) return;
    focused.current = null;
    // By now the customer may be somewhere else.
    if (isNowhere(root)) goHome();
  });
  return {
    onFocus(event) {
      focused.current = event.target;
    },
    onBlur(event) {
      // It stays the active one while the window is in the background.
      if (!hasFocus(event.target)) focused.current = null;
    },
  };
}

export interface KeptFocusProps {
  onFocus: (event: FocusEvent) => void;
  onBlur: (event: FocusEvent) => void;
}

/** Whether it is there still, and so is its slot, if a page has put it into one. */
function isShown(element: Element, root: Node): boolean {
  // A closed root tells nobody about its slots.
  const isSlotted = root instanceof ShadowRoot && root.mode === "open" && !root.contains(element);
  return element.isConnected && !(isSlotted && element.closest("[slot]")?.assignedSlot === null);
}

function isNowhere(root: Node): boolean {
  const { activeElement } = root instanceof ShadowRoot ? root : document;
  return activeElement === null || activeElement === document.body;
}
