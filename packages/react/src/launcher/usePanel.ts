import {
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { isComposing } from "../composer/submitMode.ts";
import { toggleDialog } from "../conversation/toggleDialog.ts";
import { notifyListeners } from "../utils/callUserCallback.ts";
import { getActiveElement } from "../utils/focus.ts";
import { useLatestRef } from "../utils/useLatestRef.ts";

/**
 * Opens and closes the dialog of a launcher: modal on small screens, otherwise a panel that leaves the
 * page usable. Focus moves into it if it was on the button, and returns there.
 */
export function usePanel(options: PanelOptions): Panel {
  const { buttonRef, defaultOpen = false, open: controlledOpen } = options;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [ownOpen, setOwnOpen] = useState(defaultOpen);
  const isOpen = controlledOpen ?? ownOpen;
  const isModal = useSyncExternalStore(subscribeSmallScreen, isSmallScreen, () => false);
  const isShownModalRef = useRef(false);
  const latestRef = useLatestRef({ ...options, isOpen });

  const sync = useCallback(
    (shouldOpen: boolean, shouldBeModal: boolean) => {
      const dialog = dialogRef.current;
      if (!dialog) return;
      if (!shouldOpen) {
        if (dialog.open) toggleDialog(dialog, "closed");
        return;
      }
      const isNew = !dialog.open;
      // After <Activity> has shown the page again, it is as it was.
      if (!isNew && isShownModalRef.current === shouldBeModal) return;
      isShownModalRef.current = shouldBeModal;
      const active = getActiveElement(dialog);
      const mode = shouldBeModal ? "modal" : "panel";
      if (!isNew) {
        // Rotating the device may change the mode. The chat keeps what it has, and the focus.
        toggleDialog(dialog, "closed");
        toggleDialog(dialog, mode);
        if (active instanceof HTMLElement && dialog.contains(active)) {
          active.focus({ preventScroll: true });
        }
      } else if (shouldBeModal || active === buttonRef.current) {
        toggleDialog(dialog, mode);
        latestRef.current.onFocusMove();
      } else {
        // Unlike show(), the attribute leaves focus where it is.
        dialog.open = true;
      }
    },
    [buttonRef, latestRef],
  );

  // The dialog follows the state, in whatever order the app and the customer change it.
  useEffect(() => sync(isOpen, isModal), [isOpen, isModal, sync]);

  // <Activity> keeps a hidden page in the document, where a modal dialog would block everything.
  useEffect(() => {
    const dialog = dialogRef.current;
    return () => {
      if (isShownModalRef.current) toggleDialog(dialog, "closed");
    };
  }, []);

  const change = useCallback(
    (nextOpen: boolean) => {
      setOwnOpen(nextOpen);
      const { onOpenChange } = latestRef.current;
      // Now, so that the app's render is the same as ours.
      if (onOpenChange) notifyListeners([onOpenChange], nextOpen);
    },
    [latestRef],
  );

  return {
    dialogRef,
    isOpen,
    isModal,
    actions: useMemo(
      () => ({
        open() {
          if (latestRef.current.open === undefined)
            buttonRef.current?.focus({ preventScroll: true });
          setOwnOpen(true);
        },
        close: () => setOwnOpen(false),
      }),
      [buttonRef, latestRef],
    ),
    close: () => change(false),
    toggle() {
      // Safari does not focus a button that is clicked.
      buttonRef.current?.focus({ preventScroll: true });
      change(!isOpen);
    },
    dialogProps: {
      ref: dialogRef,
      "data-modal": isModal || undefined,
      onCancel(event) {
        if (event.target !== dialogRef.current) return;
        // The dialog closes when the state changes, which an app may prevent.
        event.preventDefault();
        change(false);
      },
      onClose() {
        const dialog = dialogRef.current;
        // The dialog may be open again already, in its other mode.
        if (!dialog || dialog.open) return;
        if (latestRef.current.isOpen) {
          change(false);
          // After the next render: an app that controls the launcher may keep it open.
          setTimeout(() => sync(latestRef.current.isOpen, isModal));
        }
        returnFocus(dialog, buttonRef.current);
      },
      onKeyDown(event) {
        if (event.key !== "Escape" || event.defaultPrevented || isComposing(event.nativeEvent)) {
          return;
        }
        // The browser closes modal dialogs itself, and so a photo that is open above the chat.
        const { target } = event;
        const isHere = target instanceof Element && target.closest("dialog") === dialogRef.current;
        if (!isModal && isHere) change(false);
      },
    },
  };
}

export interface PanelOptions {
  buttonRef: RefObject<HTMLElement | null>;
  open: boolean | undefined;
  defaultOpen: boolean | undefined;
  onOpenChange: ((isOpen: boolean) => void) | undefined;
  /** Moves focus to where it belongs in the dialog; otherwise the first focusable element has it. */
  onFocusMove: () => void;
}

export interface Panel {
  dialogRef: RefObject<HTMLDialogElement | null>;
  isOpen: boolean;
  isModal: boolean;
  /** For the app; the same through all renders. */
  actions: { open: () => void; close: () => void };
  /** The customer closes it. */
  close: () => void;
  /** The customer opens or closes it. */
  toggle: () => void;
  dialogProps: PanelData & {
    ref: RefObject<HTMLDialogElement | null>;
    onCancel: (event: SyntheticEvent) => void;
    onClose: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** The `data-*` attributes of the panel. */
export interface PanelData {
  /** Present if the panel covers a small screen, as a modal dialog. */
  "data-modal": true | undefined;
}

/** Returns focus to the button, unless the customer has moved it elsewhere. */
function returnFocus(dialog: HTMLDialogElement, button: HTMLElement | null): void {
  const active = getActiveElement(dialog);
  const isLost = active === null || active === document.body || dialog.contains(active);
  // The browser returns focus itself, but not into view if the page was scrolled meanwhile.
  if (!button || !(isLost || active === button)) return;
  button.focus({ preventScroll: true });
  button.scrollIntoView({ block: "nearest" });
}

function subscribeSmallScreen(onChange: () => void): () => void {
  const list = smallScreenQuery();
  list?.addEventListener("change", onChange);
  return () => list?.removeEventListener("change", onChange);
}

function isSmallScreen(): boolean {
  return smallScreenQuery()?.matches ?? false;
}

function smallScreenQuery(): MediaQueryList | undefined {
  return typeof matchMedia === "function" ? matchMedia(SMALL_SCREEN) : undefined;
}

/** A panel would leave nothing of the page visible. In pixels, so that zooming in counts as small. */
const SMALL_SCREEN = "(max-width: 640px), (max-height: 480px)";
