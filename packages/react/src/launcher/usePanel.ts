import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { toggleDialog } from "../chat/toggleDialog.ts";
import { isComposing } from "../composer/submitMode.ts";

/**
 * Opens and closes a native dialog: modal where there is no room beside it, and else a panel that
 * leaves the page in use. Focus goes in with `onOpen`, and back to `buttonRef` when it was inside.
 */
export function useChatDialog({ buttonRef, onOpen }: ChatDialogOptions): ChatDialog {
  const dialogRef = useRef<HTMLDialogElement>(null);
  // Another object with each opening, so that one in the same task as a closing is one too.
  const [opening, setOpening] = useState<object | null>(null);
  const isOpen = opening !== null;
  const isModal = useSyncExternalStore(subscribeNarrow, isNarrow, () => false);
  const shownModal = useRef(false);
  const onOpenRef = useRef(onOpen);
  useEffect(() => {
    onOpenRef.current = onOpen;
  });

  useEffect(() => {
    const dialog = dialogRef.current;
    if (!dialog || !opening) return;
    const isNew = !dialog.open;
    // A page that was hidden and is back has it as it was.
    if (!isNew && shownModal.current === isModal) return;
    shownModal.current = isModal;
    const focused = focusedIn(dialog);
    // Turning the device may change the mode; the chat stays, and what had focus in it too.
    if (!isNew) toggleDialog(dialog, "closed");
    toggleDialog(dialog, isModal ? "modal" : "panel");
    if (isNew) onOpenRef.current();
    else focused?.focus({ preventScroll: true });
  }, [opening, isModal]);

  // A page that hides it, as <Activity> does, keeps it in the document, where it would block all else.
  useEffect(() => {
    const dialog = dialogRef.current;
    return () => {
      if (shownModal.current) toggleDialog(dialog, "closed");
    };
  }, []);

  const open = useCallback(() => {
    if (!dialogRef.current?.open) setOpening({});
  }, []);
  const close = useCallback(() => {
    setOpening(null);
    toggleDialog(dialogRef.current, "closed");
  }, []);
  return {
    dialogRef,
    isOpen,
    mode: isModal ? "modal" : "panel",
    open,
    close,
    onClose() {
      const dialog = dialogRef.current;
      // It may be open again already, in its other mode.
      if (!dialog || dialog.open) return;
      setOpening(null);
      const root = dialog.getRootNode();
      const active =
        root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
      const isNowhere = active === null || active === document.body || dialog.contains(active);
      const button = buttonRef.current;
      // The browser gives focus back by itself, but out of sight where the page was scrolled meanwhile.
      if (!button || !(isNowhere || active === button)) return;
      button.focus({ preventScroll: true });
      button.scrollIntoView({ block: "nearest" });
    },
    onKeyDown(event) {
      if (event.key !== "Escape" || event.defaultPrevented || isComposing(event.nativeEvent))
        return;
      // A modal one does it by itself, and so does an image that is open above the chat.
      const { target } = event;
      const isHere = target instanceof Element && target.closest("dialog") === dialogRef.current;
      if (!isModal && isHere) close();
    },
  };
}

export interface ChatDialogOptions {
  buttonRef: RefObject<HTMLElement | null>;
  /** Puts focus where it belongs in the dialog; without it, it is on the first that can take it. */
  onOpen: () => void;
}

export interface ChatDialog {
  dialogRef: RefObject<HTMLDialogElement | null>;
  isOpen: boolean;
  mode: "modal" | "panel";
  open: () => void;
  close: () => void;
  /** For the dialog. */
  onClose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function focusedIn(dialog: HTMLElement): HTMLElement | null {
  return dialog.querySelector<HTMLElement>(":focus");
}

function subscribeNarrow(onChange: () => void): () => void {
  const list = narrow();
  list?.addEventListener("change", onChange);
  return () => list?.removeEventListener("change", onChange);
}

function isNarrow(): boolean {
  return narrow()?.matches ?? false;
}

function narrow(): MediaQueryList | undefined {
  return typeof matchMedia === "function" ? matchMedia(NARROW) : undefined;
}

/** A panel would leave nothing of the page to see. In pixels: what is zoomed in counts as narrow. */
const NARROW = "(max-width: 640px), (max-height: 480px)";
