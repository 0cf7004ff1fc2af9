import { useSyncExternalStore } from "react";
import type { Scheme } from "../../../packages/react/src/themes/brands.ts";

/** Returns the color scheme of the site's pages, which the reader can change in their header. */
export function useSiteScheme(): Scheme {
  return useSyncExternalStore(subscribe, getScheme, () => "light");
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function getScheme(): Scheme {
  return document.documentElement.dataset.theme === "dark" ? "dark" : "light";
}
