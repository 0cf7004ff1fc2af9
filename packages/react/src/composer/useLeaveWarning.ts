import { useEffect } from "react";

/**
 * Lets the browser ask before the page is left. Only while it has to: a page that listens for this
 * is kept out of some browsers' back/forward cache.
 */
export function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    // One of its own: a function that several composers listen with is gone with the first of them.
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // What Chrome before 119 goes by. Source: MDN, Window: beforeunload event.
      event.returnValue = "true";
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isNeeded]);
}
