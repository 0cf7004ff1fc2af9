"use client";

import type { ChatAvailability } from "@shopper-chat/client";
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
import type { ComposerGroupData, ComposerPhase } from "./ComposerData.ts";
import { languageTag } from "./languageTag.ts";
import {
  isComposing,
  isSubmitKey,
  isTouchFirst,
  type SubmitMode,
  useSubmitKey,
} from "./submitMode.ts";
import { textDirection } from "./textDirection.ts";

/** The props of every part: ids, roles, relations, states and what the keys do. */
export function useComposerProps(options: ComposerPropsOptions): ComposerProps {
  const { store, submitMode, send, onInput } = options;
  const madeId = useId();
  const id = options.id ?? madeId;
  const colorScheme = useContext(ShopperChatContext)?.colorScheme ?? "light";
  const isEmpty = useOrderState(store, (state) => state.draft === "");
  const direction = useOrderState(store, (state) => textDirection(state.draft));
  const submitKey = useSubmitKey(submitMode);
  const isComposingRef = useRef(false);
  const fieldRef = useFieldRef(store, options.fieldRef);

  return {
    submitKey,
    getGroupProps: () => ({
      ref: options.groupRef,
      id,
      role: "group",
      lang: languageTag(options.locale),
      // Can take focus from a button that goes away, and only then.
      tabIndex: -1,
      "aria-labelledby": `${id}-label`,
      "data-state": options.state,
      "data-color-scheme": colorScheme,
      "data-availability": options.availability,
      "data-empty": isEmpty || undefined,
      "data-over-limit": options.isTooLong || undefined,
    }),
    getLabelProps: () => ({ id: `${id}-label`, htmlFor: `${id}-field` }),
    getHintProps: () => ({ id: `${id}-hint` }),
    getFieldProps: (own = {}) => ({
      ...own,
      ref: fieldRef,
      id: `${id}-field`,
      rows: 3,
      // No form's own: a form around it must neither send the text nor, when it is reset, lose it.
      form: "",
      // Not disabled: what stands in it can still be read and copied, and focus is not lost.
      readOnly: options.availability !== "open",
      dir: direction,
      enterKeyHint: submitKey === "enter" ? "send" : undefined,
      "aria-describedby": [`${id}-hint`, options.hasAlert && `${id}-alert`, own["aria-describedby"]]
        .filter(Boolean)
        .join(" "),
      "aria-invalid": options.isInvalid || undefined,
      // Not onChange: React withholds it when a dictation tool has set the value by itself.
      onInput(event) {
        own.onInput?.(event);
        // The event's word, not what was noted: browsers may drop the end of a composition.
        store.setDraft(event.currentTarget.value, event.nativeEvent.isComposing);
        onInput();
      },
      onCompositionStart(event) {
        own.onCompositionStart?.(event);
        isComposingRef.current = true;
      },
      onCompositionEnd(event) {
        own.onCompositionEnd?.(event);
        isComposingRef.current = false;
        store.setDraft(event.currentTarget.value);
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
        const field = options.fieldRef.current;
        // Ends what an input method is composing, or the rest of it would stay in the field.
        if (isComposingRef.current) field?.blur();
        // Back to writing; but on touch-first devices that would open the keyboard.
        if (!isTouchFirst()) field?.focus({ preventScroll: true });
        send();
      },
    }),
    getStatusProps: () => ({ role: "status", "aria-atomic": true }),
    getAlertProps: () => ({ id: `${id}-alert`, role: "alert", "aria-atomic": true }),
  };
}

export interface ComposerProps {
  /** Which key sends, as far as a hint can say; null in server HTML and on touch-first devices. */
  submitKey: "enter" | "ctrl-enter" | null;
  getGroupProps: () => ComponentPropsWithRef<"div"> & ComposerGroupData;
  getLabelProps: () => ComponentPropsWithRef<"label">;
  getHintProps: () => ComponentPropsWithRef<"p">;
  /** Handlers given here run first; `preventDefault()` in `onKeyDown` stops what ours would do. */
  getFieldProps: (own?: OwnFieldProps) => ComponentPropsWithRef<"textarea">;
  getCounterProps: () => ComponentPropsWithRef<"span">;
  getSendProps: () => ComponentPropsWithRef<"button">;
  getStatusProps: () => ComponentPropsWithRef<"p">;
  getAlertProps: () => ComponentPropsWithRef<"p">;
}

/** What a host may add to the field; the rest is what makes it work. */
export type OwnFieldProps = Omit<
  ComponentPropsWithRef<"textarea">,
  | "ref"
  | "id"
  | "value"
  | "defaultValue"
  | "name"
  | "form"
  | "rows"
  | "dir"
  | "disabled"
  | "readOnly"
  | "maxLength"
  | "enterKeyHint"
  | "aria-invalid"
>;

interface ComposerPropsOptions {
  id: string | undefined;
  store: OrderStore;
  locale: string;
  submitMode: SubmitMode;
  availability: ChatAvailability;
  state: ComposerPhase;
  /** Whether nothing can be sent for now, whatever is written. */
  isWaiting: boolean;
  isInvalid: boolean;
  isTooLong: boolean;
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
