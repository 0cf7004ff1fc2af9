import { contestant } from "./onThisPage.ts";

/** Mounts the page's contestant on demand, so that loading and mounting are measured separately. */
const stage = document.body.appendChild(document.createElement("div"));
const isThere = contestant.isThere ?? hasFields;

window.mountContestant = (copies) =>
  new Promise((resolve) => {
    function look(): void {
      // The next frame begins after the contestant has been painted.
      if (isThere(stage, copies)) requestAnimationFrame(() => resolve());
      else requestAnimationFrame(look);
    }
    contestant.mount(stage, copies);
    requestAnimationFrame(look);
  });

function hasFields(container: HTMLElement, copies: number): boolean {
  return container.querySelectorAll("textarea, [contenteditable=true]").length >= copies;
}

declare global {
  interface Window {
    mountContestant: (copies: number) => Promise<void>;
  }
}
