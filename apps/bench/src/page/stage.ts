import type { Contestant } from "./Contestant.ts";

/**
 * Loads the contestant that the address names, and none of the others, and mounts it when told to:
 * what loading costs is not what mounting costs.
 */
const contestants = import.meta.glob<{ contestant: Contestant }>("../contestants/*.{ts,tsx}");
const name = location.hash.slice(1);
const load = Object.entries(contestants).find(([path]) => path.includes(`/${name}.ts`))?.[1];
const stage = document.querySelector<HTMLElement>("#stage");
if (!load || !stage) throw new Error(`There is no contestant "${name}".`);
const { contestant } = await load();

window.mountContestant = (copies) =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (stage.querySelectorAll("textarea").length < copies) return;
      observer.disconnect();
      // The second frame begins when the first has been painted.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
    observer.observe(stage, { childList: true, subtree: true });
    contestant.mount(stage, copies);
  });

declare global {
  interface Window {
    mountContestant: (copies: number) => Promise<void>;
  }
}
