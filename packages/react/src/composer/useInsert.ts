import type { ChatAvailability } from "@shopper-chat/client";
import type { RefObject } from "react";
import type { OrderStore } from "../store/createOrderStore.ts";
import { hasFocus } from "./hasFocus.ts";
import { insertText } from "./insertText.ts";
import { isTouchFirst } from "./submitMode.ts";

/** Types `text` where the customer would, if that overwrites nothing. */
export function useInsert(options: InsertOptions): (text: string) => InsertOutcome {
  const { store, availability, fieldRef, replyRef, isComposingRef } = options;
  return (text) => {
    const field = fieldRef.current;
    if (!field || availability !== "open") return "unavailable";
    const isFocused = hasFocus(field) || (replyRef.current !== null && hasFocus(replyRef.current));
    if (field.value !== "" && !isFocused) return "not-empty";
    if (isFocused) {
      // Ends what an input method is composing, which the reply would else take the place of.
      if (isComposingRef.current) field.blur();
      // After what is selected: a reply overwrites nothing.
      field.selectionStart = field.selectionEnd;
    }
    // On touch-first devices focus would open the keyboard over a reply that is ready to be sent.
    if (isFocused || !isTouchFirst()) field.focus({ preventScroll: true });
    // A field in a part of the page that is hidden takes no focus, and what is typed goes elsewhere.
    if (hasFocus(field)) insertText(field, text);
    else store.setDraft(text);
    return "inserted";
  };
}

/**
 * `inserted`: into an empty field, or at the caret of a focused one. `not-empty`: the field holds
 * text and the customer is not in it, so nothing was changed. `unavailable`: the order can't be
 * written to.
 */
export type InsertOutcome = "inserted" | "not-empty" | "unavailable";

interface InsertOptions {
  store: OrderStore;
  availability: ChatAvailability;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  /** The quick reply that focus has come to from the field. */
  replyRef: RefObject<Element | null>;
  /** Whether an input method is composing, as far as the browser has told. */
  isComposingRef: RefObject<boolean>;
}
