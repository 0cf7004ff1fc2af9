import { contestant } from "./onThisPage.ts";

/** Mounts the page's contestant when told to: what loading costs is not what mounting costs. */
const stage = document.body.appendChild(document.createElement("div"));
const isThere = contestant.isThere ?? hasFields;

window.mountContestant = (copies) =>
  new Promise((resolve) => {
    function look(): void {
      // The frame after the one in which it is found begins when that one has been painted.
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
