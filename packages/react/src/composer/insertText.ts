import type { Order } from "../order/Order.ts";
import { hasFocus } from "../utils/focus.ts";

/**
 * Inserts `text` where the customer would type it, unless that would go into text that they are not
 * editing. One undo removes it.
 */
export function insertText(text: string, options: InsertTextOptions): InsertTextResult {
  const { textarea, isOpen, isCaretKept, isComposing, input, keepsKeyboardClosed } = options;
  if (!textarea || !isOpen) return "unavailable";
  const isFocused = hasFocus(textarea) || isCaretKept;
  if (textarea.value !== "" && !isFocused) return "not-empty";
  if (isFocused) {
    // Ends the composition of an input method, which the text would replace.
    if (isComposing) textarea.blur();
    // After a selection, so that nothing is overwritten.
    textarea.selectionStart = textarea.selectionEnd;
  }
  // On touch devices focus would open the keyboard over a text that is ready to send.
  if (isFocused || !keepsKeyboardClosed) textarea.focus({ preventScroll: true });
  const { ownerDocument } = textarea;
  // Nothing else reaches the browser's undo history. A textarea in a hidden part of the page takes no
  // focus, and the text would go elsewhere. jsdom, where apps may run their tests, does not have it.
  const isTyped =
    hasFocus(textarea) &&
    "execCommand" in ownerDocument &&
    ownerDocument.execCommand("insertText", false, text);
  if (!isTyped) {
    textarea.setRangeText(text, textarea.selectionStart, textarea.selectionEnd, "end");
    input(textarea.value, false);
  }
  return "inserted";
}

/**
 * `inserted`: into an empty textarea, or at the caret of a focused one. `not-empty`: the textarea
 * contains text and has no focus, so nothing was changed. `unavailable`: the chat is not open.
 */
export type InsertTextResult = "inserted" | "not-empty" | "unavailable";

interface InsertTextOptions {
  textarea: HTMLTextAreaElement | null;
  isOpen: boolean;
  /** Whether focus has only moved to the button that inserts, so that the caret is still known. */
  isCaretKept: boolean;
  isComposing: boolean;
  /** Receives the whole text, unless the browser reports it by an event. */
  input: Order["input"];
  keepsKeyboardClosed: boolean;
}
