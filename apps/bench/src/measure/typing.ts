import { setTimeout as pause } from "node:timers/promises";
import type { Stage } from "./onStage.ts";

/** Presses the keys of `text`, each in a frame of its own as a person's are, though faster. */
export async function pressKeys({ cdp }: Stage, text: string): Promise<void> {
  for (const key of text) {
    await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text: key, key });
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key });
    await pause(BETWEEN_KEYS_MS);
  }
}

/** Waits until what was put off, such as a count that is spoken after a pause, is done. */
export async function rest(): Promise<void> {
  await pause(REST_MS);
}

/** So many letters and spaces. */
export function letters(count: number): string {
  return "ripe ones please ".repeat(Math.ceil(count / 17)).slice(0, count);
}

/** @throws Error when the field holds anything else than was typed. */
export async function expectHeld({ field }: Stage, text: string): Promise<void> {
  const held = await field.evaluate((element) =>
    element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? ""),
  );
  // Editable elements hold some spaces as no-break spaces.
  const isSame = held.replaceAll("\u00a0", " ") === text;
  if (!isSame) {
    const lengths = `${held.length} characters where ${text.length} were typed`;
    throw new Error(`drops keystrokes: the field holds ${lengths}`);
  }
}

/** A little more than a frame. */
const BETWEEN_KEYS_MS = 20;
const REST_MS = 1300;
