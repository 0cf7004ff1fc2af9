import { focusMain } from "./focusMain.ts";

/**
 * Reloads the page, as after a real sign-in, so that nothing stays in memory. Afterwards the focus is on
 * the main element.
 */
export function reloadAtMain(): void {
  history.replaceState(AT_MAIN, "");
  window.location.reload();
}

/** Moves the focus after the reload. */
export function arriveAtMain(): void {
  if (history.state !== AT_MAIN) return;
  history.replaceState(null, "");
  focusMain();
}

const AT_MAIN = "at-main";
