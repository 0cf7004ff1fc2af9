import { type RefObject, useRef } from "react";
import type { Order } from "../order/Order.ts";
import { hasFocus } from "../utils/focus.ts";
import { isTouchOnly } from "../utils/touch.ts";
import type { ComposerProps } from "./ComposerProps.ts";

/** Returns how to insert text into the textarea, and the props of buttons that do so. */
export function useInsertText(options: InsertTextOptions): InsertTextTools {
  const { isComposingRef, isOpen, onQuickReply, order, textareaRef } = options;
  /** The button to which focus has moved from the textarea. */
  const buttonRef = useRef<Element | null>(null);

  /**
   * Inserts `text` where the customer would type it, unless that would go into text that they are not
   * editing. One undo removes it.
   */
  function insertText(text: string): InsertTextResult {
    const textarea = textareaRef.current;
    if (!textarea || !isOpen) return "unavailable";
    // While focus has only moved to the button that inserts, the caret is still known.
    const isCaretKept = buttonRef.current !== null && hasFocus(buttonRef.current);
    const isFocused = isCaretKept || hasFocus(textarea);
    if (textarea.value !== "" && !isFocused) return "not-empty";
    if (isFocused) {
      // Ends the composition of an input method, which the text would replace.
      if (isComposingRef.current) textarea.blur();
      // After a selection, so that nothing is overwritten.
      textarea.selectionStart = textarea.selectionEnd;
    }
    // On touch devices focus would open the keyboard over a text that is ready to send.
    if (isFocused || !isTouchOnly()) textarea.focus({ preventScroll: true });
    const { ownerDocument } = textarea;
    // Nothing else reaches the browser's undo history. A textarea in a hidden part of the page takes no
    // focus, and the text would go elsewhere. jsdom, where apps may run their tests, does not have it.
    const isTyped =
      hasFocus(textarea) &&
      "execCommand" in ownerDocument &&
      ownerDocument.execCommand("insertText", false, text);
    if (!isTyped) {
      textarea.setRangeText(text, textarea.selectionStart, textarea.selectionEnd, "end");
      order.input(textarea.value, false);
    }
    return "inserted";
  }

  return {
    insertText,
    getQuickReplyProps: (reply) => ({
      type: "button",
      // The textarea keeps focus and caret.
      onMouseDown: (event) => event.preventDefault(),
      // With the keyboard focus leaves the textarea; the caret is known while it comes from there.
      onFocus({ currentTarget, relatedTarget }) {
        const isFromTextarea = relatedTarget === textareaRef.current;
        const isKept = isFromTextarea || relatedTarget === buttonRef.current;
        buttonRef.current = isKept && relatedTarget ? currentTarget : null;
      },
      onClick() {
        const result = insertText(reply);
        if (result === "not-empty") order.block("insert");
        onQuickReply?.(reply, result);
      },
    }),
  };
}

/**
 * `inserted`: into an empty textarea, or at the caret of a focused one. `not-empty`: the textarea
 * contains text and has no focus, so nothing was changed. `unavailable`: the chat is not open.
 */
export type InsertTextResult = "inserted" | "not-empty" | "unavailable";

interface InsertTextOptions {
  order: Order;
  textareaRef: RefObject<HTMLTextAreaElement | null>;
  /** Whether an input method composes. */
  isComposingRef: RefObject<boolean>;
  isOpen: boolean;
  onQuickReply: ((reply: string, result: InsertTextResult) => void) | undefined;
}

interface InsertTextTools extends Pick<ComposerProps, "getQuickReplyProps"> {
  insertText: (text: string) => InsertTextResult;
}
