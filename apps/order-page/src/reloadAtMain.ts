import { focusMain } from "./focusMain.ts";

/**
 * Loads the page anew, as after a real sign-in: nothing from before stays in memory. The keyboard is
 * then at the order, and not where the button was that has gone with the page.
 */
export function reloadAtMain(): void {
  history.replaceState(AT_MAIN, "");
  window.location.reload();
}

/** Does so once the page stands again. */
export function arriveAtMain(): void {
  if (history.state !== AT_MAIN) return;
  history.replaceState(null, "");
  focusMain();
}

const AT_MAIN = "at-main";
