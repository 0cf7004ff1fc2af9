import { focusMain } from "./focusMain.ts";

/**
 * Reloads the page, as after a real sign-in, so that nothing stays in memory. Afterwards the page is at
 * its top, and the focus is on the main element.
 */
export function reloadAtMain(): void {
  history.replaceState(AT_MAIN, "");
  // Otherwise the browser scrolls down again, to where the button was.
  history.scrollRestoration = "manual";
  window.location.reload();
}

/** Moves the focus after the reload. */
export function arriveAtMain(): void {
  if (history.state !== AT_MAIN) return;
  history.replaceState(null, "");
  history.scrollRestoration = "auto";
  focusMain();
  window.scrollTo(0, 0);
}

const AT_MAIN = "at-main";
