"use client";

import { type ChatAvailability, MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import {
  type ComponentPropsWithRef,
  type KeyboardEvent,
  type RefCallback,
  type RefObject,
  useCallback,
  useContext,
  useId,
  useRef,
} from "react";
import { ShopperChatContext } from "../provider/ShopperChatContext.ts";
import type { OrderStore } from "../store/createOrderStore.ts";
import { useOrderState } from "../store/useOrderState.ts";
import { isComposing, isSubmitKey, isTouchFirst, type SubmitMode } from "./submitMode.ts";

/** The props of every part: ids, roles, relations, states and what the keys do. */
export function useComposerProps(options: ComposerPropsOptions): ComposerProps {
  const { store, submitMode, send, onInput } = options;
  const madeId = useId();
  const id = options.id ?? madeId;
  const colorScheme = useContext(ShopperChatContext)?.colorScheme ?? "light";
  const isEmpty = useOrderState(store, (state) => state.draft === "");
  const isOver = useOrderState(store, (state) => state.characters > MAX_MESSAGE_LENGTH);
  const fieldRef = useFieldRef(store, options.fieldRef);

  return {
    getGroupProps: () => ({
      ref: options.groupRef,
      id,
      role: "group",
      // Can take focus from a button that goes away, and only then.
      tabIndex: -1,
      "aria-labelledby": `${id}-label`,
      "data-state": options.state,
      "data-color-scheme": colorScheme,
      "data-availability": options.availability,
      "data-empty": isEmpty || undefined,
      "data-over-limit": isOver || undefined,
    }),
    getLabelProps: () => ({ id: `${id}-label`, htmlFor: `${id}-field` }),
    getHintProps: () => ({ id: `${id}-hint` }),
    getFieldProps: (own = {}) => ({
      ...own,
      ref: fieldRef,
      id: `${id}-field`,
      rows: 3,
      // Not disabled: what stands in it can still be read and copied, and focus is not lost.
      readOnly: options.availability !== "open",
      // An empty field with dir="auto" is left-to-right, which puts its caret on the wrong side.
      dir: isEmpty ? undefined : "auto",
      "aria-describedby": options.hasAlert ? `${id}-hint ${id}-alert` : `${id}-hint`,
      "aria-invalid": isOver || undefined,
      onChange(event) {
        own.onChange?.(event);
        store.setDraft(event.currentTarget.value);
        onInput();
      },
      onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
        own.onKeyDown?.(event);
        if (event.defaultPrevented || isComposing(event.nativeEvent)) return;
        if (!isSubmitKey(event.nativeEvent, submitMode)) return;
        event.preventDefault();
        // A key held down is one wish to send.
        if (!event.repeat) send();
      },
    }),
    getCounterProps: () => ({ "aria-hidden": true }),
    getSendProps: () => ({
      type: "button",
      "aria-disabled": options.isWaiting || undefined,
      onClick() {
        // Back to writing; but on touch-first devices that would open the keyboard.
        if (!isTouchFirst()) options.fieldRef.current?.focus({ preventScroll: true });
        send();
      },
    }),
    getStatusProps: () => ({ role: "status", "aria-atomic": true }),
    getAlertProps: () => ({ id: `${id}-alert`, role: "alert", "aria-atomic": true }),
  };
}

export interface ComposerProps {
  getGroupProps: () => ComponentPropsWithRef<"div"> & ComposerGroupData;
  getLabelProps: () => ComponentPropsWithRef<"label">;
  getHintProps: () => ComponentPropsWithRef<"p">;
  /** Handlers given here run first; `preventDefault()` in one stops what ours would do. */
  getFieldProps: (own?: OwnFieldProps) => ComponentPropsWithRef<"textarea">;
  getCounterProps: () => ComponentPropsWithRef<"span">;
  getSendProps: () => ComponentPropsWithRef<"button">;
  getStatusProps: () => ComponentPropsWithRef<"p">;
  getAlertProps: () => ComponentPropsWithRef<"p">;
}

export type OwnFieldProps = Omit<ComponentPropsWithRef<"textarea">, "ref" | "value" | "name">;

/** The states that styles may hang on, on the group. */
export interface ComposerGroupData {
  /** What the composer is about. */
  "data-state": ComposerPhase;
  /** Which colours the group has. */
  "data-color-scheme": "light" | "dark" | "system";
  /** Whether the order can be written to. */
  "data-availability": ChatAvailability;
  /** There while the field is empty. */
  "data-empty": true | undefined;
  /** There while the message is too long to be sent. */
  "data-over-limit": true | undefined;
}

/** `failed` stays until the failure is dealt with. */
export type ComposerPhase = "idle" | "sending" | "failed";

interface ComposerPropsOptions {
  id: string | undefined;
  store: OrderStore;
  submitMode: SubmitMode;
  availability: ChatAvailability;
  state: ComposerPhase;
  /** Whether nothing can be sent for now, whatever is written. */
  isWaiting: boolean;
  hasAlert: boolean;
  groupRef: RefObject<HTMLDivElement | null>;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  send: () => void;
  onInput: () => void;
}

/** Ties the field to the store of the order it is for, whenever either changes. */
function useFieldRef(
  store: OrderStore,
  elementRef: RefObject<HTMLTextAreaElement | null>,
): RefCallback<HTMLTextAreaElement> {
  const detachRef = useRef<() => void>(undefined);
  return useCallback(
    (element) => {
      detachRef.current?.();
      detachRef.current = element ? store.attachField(element) : undefined;
      elementRef.current = element;
    },
    [store, elementRef],
  );
}
