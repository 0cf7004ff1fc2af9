import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useState,
} from "react";
import type { ShopperConversationEntry } from "../messages/useShopperConversation.ts";
import { getActiveElement } from "../utils/focus.ts";

/**
 * Returns the key of the message whose time and Copy are shown: the one that is pointed at, was tapped,
 * or contains focus. On the log, Up and Down move focus from message to message. `logProps` belong to
 * the log.
 */
export function useActiveMessage(
  logRef: RefObject<HTMLElement | null>,
  entries: readonly ShopperConversationEntry[],
): ActiveMessage {
  const [active, setActive] = useState<Active>(NONE);
  const activeKey = active.key;

  useEffect(() => {
    if (!active.takesFocus) return;
    const button = logRef.current?.querySelector<HTMLElement>(COPY);
    // With all of the message, not only its button.
    button?.closest(MESSAGE)?.scrollIntoView({ block: "nearest" });
    button?.focus({ preventScroll: true });
  }, [active, logRef]);

  function getMessages(): Element[] {
    return [...(logRef.current?.querySelectorAll(MESSAGE) ?? [])];
  }

  function activate(target: EventTarget | null): void {
    const message = target instanceof Element ? target.closest(MESSAGE) : null;
    const key = (message && entries[getMessages().indexOf(message)]?.key) ?? null;
    if (key !== activeKey) setActive({ key, takesFocus: false });
  }

  return {
    activeKey,
    logProps: {
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) activate(null);
      },
      onClick: ({ target }) => activate(target),
      onFocus: ({ target }) => activate(target),
      onKeyDown(event) {
        const { currentTarget, key, target } = event;
        const step = { ArrowUp: -1, ArrowDown: 1 }[key];
        const isOnMessage = target instanceof Element && target.matches(COPY);
        if (step === undefined || !(isOnMessage || target === currentTarget)) return;
        const accepted = entries.filter(({ kind }) => kind === "message");
        const index = accepted.findIndex((entry) => entry.key === activeKey);
        const next = accepted[(index < 0 ? accepted.length : index) + step];
        if (!next) return;
        event.preventDefault();
        setActive({ key: next.key, takesFocus: true });
      },
      onPointerLeave: ({ currentTarget, pointerType }) => {
        // The message that contains focus keeps its button.
        if (pointerType === "mouse") activate(getActiveElement(currentTarget));
      },
      onPointerOver: ({ pointerType, target }) => {
        if (pointerType === "mouse") activate(target);
      },
    },
  };
}

interface ActiveMessage {
  activeKey: string | null;
  logProps: {
    onBlur: (event: FocusEvent) => void;
    onClick: (event: MouseEvent) => void;
    onFocus: (event: FocusEvent) => void;
    onKeyDown: (event: KeyboardEvent) => void;
    onPointerLeave: (event: PointerEvent) => void;
    onPointerOver: (event: PointerEvent) => void;
  };
}

interface Active {
  key: string | null;
  /** Whether the message was chosen by a key, so that its button takes focus. */
  takesFocus: boolean;
}

const NONE: Active = { key: null, takesFocus: false };
const MESSAGE = "[data-sender]";
const COPY = '[data-action="copy"]';
