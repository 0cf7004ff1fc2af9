import { useCallback, useSyncExternalStore } from "react";
import type { ChatTimes } from "./createChatTimes.ts";

/**
 * Today's date as `times.dayOf` has it, also after midnight. `null` in server HTML and while it is
 * hydrated: what day it is, and where, only the customer's device knows, and servers and browsers
 * write times differently.
 */
export function useToday(times: ChatTimes): string | null {
  const read = useCallback(() => times.dayOf(new Date().toISOString()), [times]);
  return useSyncExternalStore(everyMinute, read, () => null);
}

function everyMinute(onChange: () => void): () => void {
  const interval = setInterval(onChange, 60_000);
  return () => clearInterval(interval);
}
