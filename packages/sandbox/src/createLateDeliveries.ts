import { isObject } from "./isObject.ts";

/** Delivers messages some time after their requests, unless they are cleared away before. */
export function createLateDeliveries(delayMs: number): LateDeliveries {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  return {
    schedule(deliver) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        deliver();
      }, delayMs);
      timers.add(timer);
      letProcessEnd(timer);
    },
    clear() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

export interface LateDeliveries {
  schedule: (deliver: () => void) => void;
  /** Drops whatever was not delivered yet. */
  clear: () => void;
}

// A browser's timers are numbers and keep nothing alive.
function letProcessEnd(timer: unknown): void {
  if (isObject(timer) && typeof timer.unref === "function") timer.unref();
}
