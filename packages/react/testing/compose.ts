import { cdp, userEvent } from "vitest/browser";

/** Composes `text` in the field that has focus, as an input method does, and leaves it open. */
export async function compose(text: string): Promise<void> {
  const { length } = text;
  await cdp().send("Input.imeSetComposition", {
    text,
    selectionStart: length,
    selectionEnd: length,
  });
}

/** Ends the composition with `text` in its place. */
export async function commit(text: string): Promise<void> {
  await cdp().send("Input.insertText", { text });
}

/** Presses Enter without taking the composition's end for granted, as `userEvent` would. */
export async function pressEnter(): Promise<void> {
  const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 };
  await cdp().send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
  await cdp().send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
}

/** Pastes `text` where the caret is, through the clipboard. */
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
