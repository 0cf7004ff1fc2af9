/** Types `text` into a field that has focus, as a person would: one undo takes it back. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  // Nothing else reaches the browser's undo history. It tells of the change by an input event.
  const { ownerDocument } = field;
  if ("execCommand" in ownerDocument && ownerDocument.execCommand("insertText", false, text))
    return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
}
