import { cdp, userEvent } from "vitest/browser";

/** Composes `text` in the focused textarea, as an input method does. The composition does not end. */
export async function compose(text: string): Promise<void> {
  const { length } = text;
  await cdp().send("Input.imeSetComposition", {
    text,
    selectionStart: length,
    selectionEnd: length,
  });
}

/** Ends the composition and puts `text` in its place. */
export async function commit(text: string): Promise<void> {
  await cdp().send("Input.insertText", { text });
}

/** Presses Enter and leaves the composition open, which `userEvent` would end. */
export async function pressEnter(): Promise<void> {
  const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 };
  await cdp().send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
  await cdp().send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
}

/** Pastes `text` at the caret, through the clipboard. */
export async function paste(text: string): Promise<void> {
  const target = document.activeElement;
  const source = document.createElement("textarea");
  source.value = text;
  document.body.append(source);
  source.select();
  await userEvent.copy();
  source.remove();
  if (target instanceof HTMLElement) target.focus();
  await userEvent.paste();
}
