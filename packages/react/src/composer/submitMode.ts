import { useSyncExternalStore } from "react";

/**
 * What Enter does in the field. `enter`: it sends, and Shift+Enter makes a new line. `ctrl-enter`:
 * it makes a new line, and Ctrl+Enter or Cmd+Enter sends. `auto`: `enter`, but `ctrl-enter` on
 * touch-first devices, whose keyboards have no Shift+Enter.
 */
export type SubmitMode = "auto" | "enter" | "ctrl-enter";

/** Whether the device is used by touch alone. Asked when it matters: a mouse may come and go. */
export function isTouchFirst(): boolean {
  return touchFirst()?.matches ?? false;
}

/** Whether this key press asks to send. */
export function isSubmitKey(event: SubmitKeyEvent, submitMode: SubmitMode): boolean {
  if (event.key !== "Enter" || event.shiftKey || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return true;
  return submitMode === "auto" ? !isTouchFirst() : submitMode === "enter";
}

/**
 * Whether an input method is composing: Enter then chooses a word. Safari ends the composition
 * before the key arrives, and tells only by the key code 229.
 */
export function isComposing(event: SubmitKeyEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Which key sends, as far as a hint can say: in server HTML, and by touch alone, there is none. */
export function useSubmitKey(submitMode: SubmitMode): "enter" | "ctrl-enter" | null {
  return useSyncExternalStore(
    subscribeTouchFirst,
    () => (submitMode !== "auto" ? submitMode : isTouchFirst() ? null : "enter"),
    () => null,
  );
}

export type SubmitKeyEvent = Pick<
  KeyboardEvent,
  "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey" | "isComposing" | "keyCode"
>;

function subscribeTouchFirst(onChange: () => void): () => void {
  const list = touchFirst();
  list?.addEventListener("change", onChange);
  return () => list?.removeEventListener("change", onChange);
}

/** One for the page: each list that is made is one more that the browser has to keep. */
function touchFirst(): MediaQueryList | undefined {
  if (typeof matchMedia !== "function") return undefined;
  query ??= matchMedia("(pointer: coarse) and (not (any-pointer: fine))");
  return query;
}

let query: MediaQueryList | undefined;
