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
import { reportUserError } from "../utils/callUserCallback.ts";
import { closeDialog, getDialogMode, showDialog } from "../utils/dialog.ts";
import { getActiveElement } from "../utils/focus.ts";
import { useLatestRef } from "../utils/refs.ts";
import { placePanel } from "./placePanel.ts";

/**
 * Opens and closes the dialog of a launcher: modal on small screens, otherwise a panel that leaves the
 * page usable. Focus moves into it if it was on the button, and returns there.
 */
export function usePanel(options: PanelOptions): Panel {
  const { buttonRef, defaultOpen = false, layer, open: controlledOpen } = options;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [ownOpen, setOwnOpen] = useState(defaultOpen);
  const isOpen = controlledOpen ?? ownOpen;
  const isModal = useSyncExternalStore(subscribeSmallScreen, isSmallScreen, () => false);
  const latestRef = useLatestRef(options);

  const sync = useCallback(() => {
    const dialog = dialogRef.current;
    if (!dialog) return;
    const mode = getDialogMode(dialog);
    if (!isOpen) {
      if (!mode) return;
      closeDialog(dialog);
      returnFocus(dialog, buttonRef.current);
      return;
    }
    placePanel(dialog, buttonRef.current, isModal);
    showDialog(dialog, isModal ? "modal" : layer, {
      movesFocus: !mode && getActiveElement(dialog) === buttonRef.current,
      onFocusMove: () => latestRef.current.onFocusMove(),
    });
  }, [buttonRef, isModal, isOpen, latestRef, layer]);
  const syncRef = useLatestRef(sync);

  useEffect(() => {
    // The dialog follows the state, in whatever order the app and the customer change it.
    sync();
    if (!isOpen) return;
    // jsdom has no visual viewport.
    const { visualViewport } = window;
    addEventListener("resize", sync);
    visualViewport?.addEventListener("resize", sync);
    visualViewport?.addEventListener("scroll", sync);
    return () => {
      removeEventListener("resize", sync);
      visualViewport?.removeEventListener("resize", sync);
      visualViewport?.removeEventListener("scroll", sync);
    };
  }, [isOpen, sync]);

  // <Activity> keeps a hidden page in the document, where nothing observes the dialog any more.
  useEffect(() => {
    const dialog = dialogRef.current;
    return () => {
      if (dialog && /modal|hidden/.test(`${getDialogMode(dialog)}`)) closeDialog(dialog);
    };
  }, []);

  const change = useCallback(
    (nextOpen: boolean) => {
      setOwnOpen(nextOpen);
      // Now, so that the app's render is the same as ours.
      try {
        latestRef.current.onOpenChange?.(nextOpen);
      } catch (error) {
        reportUserError(error);
      }
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
      popover: layer === "top" ? "manual" : undefined,
      onCancel(event) {
        if (event.target !== dialogRef.current) return;
        // The dialog closes when the state changes, which an app may prevent.
        event.preventDefault();
        change(false);
      },
      onClose() {
        const dialog = dialogRef.current;
        // Only if the browser or the app closed it, and not after it was closed or changed here.
        if (!dialog || !getDialogMode(dialog) || dialog.open) return;
        closeDialog(dialog);
        change(false);
        returnFocus(dialog, buttonRef.current);
        // After the next render: an app that controls the launcher may keep it open.
        setTimeout(() => syncRef.current());
      },
      onKeyDown(event) {
        if (event.key !== "Escape" || event.defaultPrevented || isComposing(event.nativeEvent)) {
          return;
        }
        const { target } = event;
        if (!(target instanceof Element) || target.closest("dialog") !== dialogRef.current) return;
        // One press closes one thing: neither the browser nor the app closes another.
        event.preventDefault();
        event.stopPropagation();
        change(false);
      },
    },
  };
}

export interface PanelOptions {
  buttonRef: RefObject<HTMLElement | null>;
  open: boolean | undefined;
  defaultOpen: boolean | undefined;
  onOpenChange: ((isOpen: boolean) => void) | undefined;
  layer: PanelLayer;
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
    popover: "manual" | undefined;
    onCancel: (event: SyntheticEvent) => void;
    onClose: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** Where a panel is: above everything, or in the order of the page. */
export type PanelLayer = "top" | "page";

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
