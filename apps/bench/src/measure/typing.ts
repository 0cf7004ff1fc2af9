import { setTimeout as pause } from "node:timers/promises";
import type { Stage } from "./onStage.ts";

/** Presses the keys of `text`, each in its own frame as when a person types, but faster. */
export async function pressKeys({ cdp }: Stage, text: string): Promise<void> {
  for (const key of text) {
    await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text: key, key });
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key });
    await pause(BETWEEN_KEYS_MS);
  }
}

/** Waits for debounced work, such as the announcement of the character count. */
export async function rest(): Promise<void> {
  await pause(REST_MS);
}

/** A text of that length, with letters and spaces. */
export function letters(count: number): string {
  return "ripe ones please ".repeat(Math.ceil(count / 17)).slice(0, count);
}

/** @throws {Error} When the textarea has another text than the typed one. */
export async function expectHeld({ field }: Stage, text: string): Promise<void> {
  const held = await field.evaluate((element) =>
    element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? ""),
  );
  // Editable elements store some spaces as no-break spaces.
  const isSame = held.replaceAll("\u00a0", " ") === text;
  if (!isSame) {
    const lengths = `${held.length} characters where ${text.length} were typed`;
    throw new Error(`drops keystrokes: the field holds ${lengths}`);
  }
}

/** A little more than a frame. */
const BETWEEN_KEYS_MS = 20;
const REST_MS = 1300;
