"use client";

import { type ChatAvailability, MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import {
  type ComponentPropsWithRef,
  type FocusEventHandler,
  type KeyboardEvent,
  type MouseEventHandler,
  type RefCallback,
  type RefObject,
  useCallback,
  useContext,
  useRef,
} from "react";
import { ShopperChatContext } from "../provider/ShopperChatContext.ts";
import type { OrderStore } from "../store/createOrderStore.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import type { ComposerGroupData } from "./ComposerData.ts";
import type { ComposerView } from "./composerView.ts";
import { languageTag } from "./languageTag.ts";
import {
  isComposing,
  isSubmitKey,
  isTouchFirst,
  type SubmitMode,
  useSubmitKey,
} from "./submitMode.ts";
import { useCounterRef } from "./useCounterRef.ts";
import type { KeptFocusProps } from "./useKeptFocus.ts";

/** The props of every part: ids, roles, relations, states and what the keys do. */
export function useComposerProps(options: ComposerPropsOptions): ComposerProps {
  const { id, store, strings, submitMode, view, send, onInput } = options;
  const colorScheme = useContext(ShopperChatContext)?.colorScheme ?? "light";
  const submitKey = useSubmitKey(submitMode);
  const { isComposingRef } = options;
  const fieldRef = useFieldRef(store, options.fieldRef);
  const counterRef = useCounterRef(store, strings);

  return {
    submitKey,
    getGroupProps: () => ({
      ...options.keptFocus,
      ref: options.groupRef,
      id,
      role: "group",
      lang: languageTag(strings.locale),
      // Can take focus from a button that goes away, and only then.
      tabIndex: -1,
      "aria-label": strings.group,
      "data-state": view.isSending ? "sending" : view.failure ? "failed" : "idle",
      "data-color-scheme": colorScheme,
      "data-availability": options.availability,
      "data-empty": view.isEmpty || undefined,
      "data-over-limit": view.isTooLong || undefined,
    }),
    getLabelProps: () => ({
      htmlFor: `${id}-field`,
      // A page translator may be faster than hydration. React would make everything anew then, and
      // what is typed already would be gone.
      suppressHydrationWarning: true,
    }),
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
      dir: view.direction,
      enterKeyHint: submitKey === "enter" ? "send" : undefined,
      "aria-describedby": [
        `${id}-hint`,
        options.draftAlert && `${id}-${options.draftAlert}`,
        own["aria-describedby"],
      ]
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
    getCounterProps: () => ({
      ref: counterRef,
      "aria-hidden": true,
      suppressHydrationWarning: true,
      // Of an empty field, as in server HTML: whatever stands in it, the ref writes the count.
      children: strings.counter({ remaining: MAX_MESSAGE_LENGTH }),
    }),
    getSendProps: () => ({
      type: "button",
      suppressHydrationWarning: true,
      "aria-disabled": view.isLimited || options.availability !== "open" || undefined,
      onClick() {
        const field = options.fieldRef.current;
        // Ends what an input method is composing, or the rest of it would stay in the field.
        if (isComposingRef.current) field?.blur();
        // Back to writing; but on touch-first devices that would open the keyboard.
        if (!isTouchFirst()) field?.focus({ preventScroll: true });
        send();
      },
    }),
    getQuickReplyProps: (reply) => ({
      type: "button",
      // A field that has focus keeps it, and the caret its place.
      onMouseDown: (event) => event.preventDefault(),
      // By keyboard focus has to leave it; its caret is where it was as long as it comes from there.
      onFocus({ currentTarget, relatedTarget }) {
        const isFromField = relatedTarget === options.fieldRef.current;
        const isKept = isFromField || relatedTarget === options.replyRef.current;
        options.replyRef.current = isKept && relatedTarget ? currentTarget : null;
      },
      onClick: () => options.quickReply(reply),
    }),
    getStatusProps: () => ({ role: "status", "aria-atomic": true }),
    getAlertProps: () => ({ id: `${id}-alert`, role: "alert", "aria-atomic": true }),
    getToldFailureProps: () => ({ id: `${id}-told` }),
  };
}

/**
 * The types name just what is there, and not all that an element can have, so that the props fit the
 * components of a design system as well.
 */
export interface ComposerProps {
  /** Which key sends, as far as a hint can say; null in server HTML and on touch-first devices. */
  submitKey: "enter" | "ctrl-enter" | null;
  /** For the element around all the others. */
  getGroupProps: () => GroupProps & ComposerGroupData;
  /** For the field's label. */
  getLabelProps: () => Pick<ComponentPropsWithRef<"label">, "htmlFor" | Suppressed>;
  /** For the limit, and the key that sends: it describes the field. */
  getHintProps: () => { id: string };
  /** Handlers given here run first; `preventDefault()` in `onKeyDown` stops what ours would do. */
  getFieldProps: (own?: OwnFieldProps) => ComponentPropsWithRef<"textarea">;
  /** The counter writes itself: a rendering for each keystroke would be a waste. */
  getCounterProps: () => Pick<ComponentPropsWithRef<"span">, "aria-hidden" | Suppressed> & {
    ref: RefCallback<HTMLElement>;
    children: string;
  };
  /** For the button that sends. */
  getSendProps: () => ButtonProps &
    Pick<ComponentPropsWithRef<"button">, "aria-disabled" | Suppressed>;
  /** For a button that offers `reply`. */
  getQuickReplyProps: (
    reply: string,
  ) => ButtonProps & { onMouseDown: MouseEventHandler; onFocus: FocusEventHandler };
  /** For the region that says what `useComposerStatus` gives. */
  getStatusProps: () => { role: "status"; "aria-atomic": true };
  /** For the region that says `alert`; buttons belong beside it. */
  getAlertProps: () => { id: string; role: "alert"; "aria-atomic": true };
  /** For `toldFailure`, beside the alert: it may come and go. */
  getToldFailureProps: () => { id: string };
}

/** Of every button. */
export interface ButtonProps {
  type: "button";
  onClick: () => void;
}

type Suppressed = "suppressHydrationWarning";

type GroupProps = Pick<
  ComponentPropsWithRef<"div">,
  "ref" | "id" | "role" | "lang" | "tabIndex" | "aria-label" | "onFocus" | "onBlur"
>;

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
  id: string;
  store: OrderStore;
  strings: ShopperChatStrings;
  submitMode: SubmitMode;
  availability: ChatAvailability;
  view: ComposerView;
  isInvalid: boolean;
  /** Which part says what is about the text in the field; null where none does. */
  draftAlert: "alert" | "told" | null;
  groupRef: RefObject<HTMLDivElement | null>;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  /** Whether an input method is composing, as far as the browser has told. */
  isComposingRef: RefObject<boolean>;
  /** The quick reply that focus has come to from the field. */
  replyRef: RefObject<Element | null>;
  keptFocus: KeptFocusProps;
  send: () => void;
  quickReply: (reply: string) => void;
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
