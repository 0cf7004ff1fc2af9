import { useEffect } from "react";
import { useLatestRef } from "../utils/refs.ts";
import { startStopwatch } from "../utils/startStopwatch.ts";

/**
 * Calls `read` once a minute while the tab is hidden, for two hours at most. Chrome runs the timers of
 * hidden tabs no more often.
 */
export function useHiddenPoll(isActive: boolean, read: () => void): void {
  const readRef = useLatestRef(read);
  useEffect(() => {
    if (!isActive) return;
    let timer: ReturnType<typeof setInterval> | undefined;
    function follow(): void {
      clearInterval(timer);
      if (document.visibilityState !== "hidden") return;
      const getHiddenMs = startStopwatch();
      timer = setInterval(() => {
        if (getHiddenMs() > LONGEST_MS) clearInterval(timer);
        else readRef.current();
      }, HIDDEN_POLL_MS);
    }
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", follow);
    };
  }, [isActive, readRef]);
}

export const HIDDEN_POLL_MS = 60_000;
const LONGEST_MS = 120 * HIDDEN_POLL_MS;
