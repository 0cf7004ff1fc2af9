import { useSyncExternalStore } from "react";
import { isTouchOnly, subscribeTouchOnly } from "../utils/touch.ts";

/**
 * The action of Enter in the textarea. `enter`: it sends, and Shift+Enter starts a new line.
 * `ctrl-enter`: it starts a new line, and Ctrl+Enter or Cmd+Enter sends. `auto`: `enter`, but
 * `ctrl-enter` on touch devices, whose keyboards have no Shift+Enter.
 */
export type SubmitMode = "auto" | "enter" | "ctrl-enter";

/** Returns whether this key press is the one that sends. */
export function isSubmitKey(event: SubmitKeyEvent, submitMode: SubmitMode): boolean {
  if (event.key !== "Enter" || event.shiftKey || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return true;
  return submitMode === "auto" ? !isTouchOnly() : submitMode === "enter";
}

/**
 * Returns whether an input method is composing: Enter then selects a word. Safari ends the composition
 * before the key arrives, and only the key code 229 shows it.
 */
export function isComposing(event: SubmitKeyEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Returns which key sends, for the hint: null in server HTML and on touch devices. */
export function useSubmitKey(submitMode: SubmitMode): "enter" | "ctrl-enter" | null {
  return useSyncExternalStore(
    subscribeTouchOnly,
    () => (submitMode !== "auto" ? submitMode : isTouchOnly() ? null : "enter"),
    () => null,
  );
}

/** Returns whether the keyboard has ⌘ in place of Ctrl. */
export function isMac(): boolean {
  return /^(Mac|iP)/.test(globalThis.navigator?.platform ?? "");
}

export type SubmitKeyEvent = Pick<
  KeyboardEvent,
  "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey" | "isComposing" | "keyCode"
>;
