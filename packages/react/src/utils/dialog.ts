import { getActiveElement } from "./focus.ts";

/**
 * Shows a dialog, or changes how it is shown. Focus that is inside it stays; otherwise a modal dialog
 * takes it, and another one if `movesFocus`.
 *
 * A modal dialog whose place the app hides would block the page, and nobody could close it. It is not
 * modal until it is displayed.
 *
 * In jsdom, where apps may run their tests, a dialog has the attribute but no methods and no events.
 */
export function showDialog(
  dialog: HTMLDialogElement,
  mode: DialogMode,
  { movesFocus = false, onFocusMove }: ShowDialogOptions = {},
): void {
  const before = modes.get(dialog);
  // Only what is open can be displayed.
  if (!before) dialog.open = true;
  const isPossible = mode !== "modal" || ("showModal" in dialog && isDisplayed(dialog));
  const next = isPossible ? mode : "hidden";
  if (next === before) return;
  const active = getActiveElement(dialog);
  const nested = before ? dialog.querySelectorAll<HTMLDialogElement>("dialog:modal") : [];
  closeDialog(dialog);
  modes.set(dialog, next);
  if (next === "modal") {
    dialog.showModal();
    lockScroll(dialog);
  } else {
    // The top layer is always in the window, so the observer below reports when it is displayed.
    if (next !== "page" && dialog.popover && "showPopover" in dialog) {
      // Unlike the attribute `open`, it moves focus, but not to what is inert.
      dialog.inert = !movesFocus;
      dialog.showPopover();
      dialog.inert = false;
    } else if (movesFocus && "show" in dialog) dialog.show();
    dialog.open = true;
    // WebKitGTK 2.50 focuses nothing in a popover that had no `open` until its style is computed.
    dialog.getClientRects();
  }
  // The top layer has the order of opening.
  for (const modal of nested) {
    modal.close();
    modal.showModal();
  }
  if (active instanceof HTMLElement && dialog.contains(active)) {
    active.focus({ preventScroll: true });
  } else if (movesFocus || next === "modal") onFocusMove?.();
  if (mode !== "modal" || typeof IntersectionObserver !== "function") return;
  const observer = new IntersectionObserver(() => showDialog(dialog, mode, { onFocusMove }));
  observer.observe(dialog);
  observers.set(dialog, observer);
}

/** Closes a dialog that `showDialog` has shown. */
export function closeDialog(dialog: HTMLDialogElement): void {
  const mode = modes.get(dialog);
  modes.delete(dialog);
  observers.get(dialog)?.disconnect();
  unlockScroll(dialog);
  // The method returns focus, and dispatches an event.
  if (mode === "modal") dialog.close();
  else if (mode && dialog.popover) dialog.hidePopover?.();
  dialog.open = false;
}

/** Returns how a dialog is shown: `hidden` if it is modal once it is displayed. */
export function getDialogMode(dialog: HTMLDialogElement): DialogMode | "hidden" | undefined {
  return modes.get(dialog);
}

/** `top` is above everything, `page` in the order of the page, and `modal` blocks the page too. */
export type DialogMode = "modal" | "top" | "page";

export interface ShowDialogOptions {
  movesFocus?: boolean;
  /** Moves focus to where it belongs in the dialog; otherwise the first focusable element has it. */
  onFocusMove?: (() => void) | undefined;
}

const modes = new WeakMap<HTMLDialogElement, DialogMode | "hidden">();
const observers = new WeakMap<HTMLDialogElement, IntersectionObserver>();

/** Returns whether an element has a box: no ancestor is `display: none`, a closed `<details>` or the like. */
function isDisplayed(element: Element): boolean {
  // Safari before 17.4 does not have it.
  return element.checkVisibility?.() ?? element.getClientRects().length > 0;
}

/**
 * Keeps the page from scrolling behind a modal dialog. `overscroll-behavior` is not enough: iOS ignores
 * it on what has nothing to scroll, as Chrome did before 144.
 */
function lockScroll(dialog: HTMLDialogElement): void {
  const { body, documentElement: root } = document;
  lockedBy.add(dialog);
  // Without its scroll bar, which phones don't have, the page would move sideways.
  if (unlock || innerWidth > root.clientWidth) return;
  // The window has the overflow of the body if the root has none. The other one would become a
  // scroll container, and the page would jump to its start.
  const { style } = getComputedStyle(root).overflow === "visible" ? body : root;
  const { overflow } = style;
  style.overflow = "hidden";
  unlock = () => {
    style.overflow = overflow;
  };
}

function unlockScroll(dialog: HTMLDialogElement): void {
  if (!lockedBy.delete(dialog) || lockedBy.size > 0) return;
  unlock?.();
  unlock = undefined;
}

const lockedBy = new Set<HTMLDialogElement>();
let unlock: (() => void) | undefined;

/**
 * Returns whether a modal dialog makes the element inert: everything outside of the dialog is. If there
 * are several, their order can't be read, so the element must be in all of them.
 */
export function isBehindModal(element: Element): boolean {
  for (let node: Element | undefined = element; node; ) {
    const root: Node = node.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
    for (const modal of root.querySelectorAll(":modal")) {
      if (!modal.contains(node)) return true;
    }
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return false;
}
