import { useEffect } from "react";

/**
 * Lets the browser ask before the page is left. Only while it has to: a page that listens for this
 * is kept out of some browsers' back/forward cache.
 */
export function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isNeeded]);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
