import { useEffect } from "react";

/**
 * Lets the browser ask before the page is left. It listens only while needed, because a page that
 * listens is kept out of the back/forward cache of some browsers.
 */
export function useBeforeUnload(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    // A listener per composer: a shared one would be removed with the first of them.
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Chrome before 119 requires it. Source: MDN, Window: beforeunload event.
      event.returnValue = "true";
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isNeeded]);
}
