import { isObject } from "../http/json.ts";

/** Delivers messages some time after their requests, unless they are cleared before. */
export function createLateDeliveries(delayMs: number): LateDeliveries {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  return {
    schedule(deliver) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        deliver();
      }, delayMs);
      timers.add(timer);
      unrefTimer(timer);
    },
    clear() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

export interface LateDeliveries {
  schedule: (deliver: () => void) => void;
  /** Drops all pending deliveries. */
  clear: () => void;
}

// Lets a Node process end before the timer. Timers of browsers are numbers.
function unrefTimer(timer: unknown): void {
  if (isObject(timer) && typeof timer.unref === "function") timer.unref();
}
