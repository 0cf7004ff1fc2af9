import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { createScreenWatch } from "./createScreenWatch.ts";

/** Whether a person can see `target`, on a page that is visible. */
export function useOnScreen(target: ScreenTarget): boolean {
  const [watch] = useState(createScreenWatch);
  // After every rendering: a ref does not tell what it was given.
  useEffect(() => watch.follow(target && "current" in target ? target.current : target));
  return useSyncExternalStore(watch.subscribe, watch.isOnScreen, no);
}

export type ScreenTarget = Element | RefObject<Element | null> | null;

function no(): boolean {
  return false;
}
