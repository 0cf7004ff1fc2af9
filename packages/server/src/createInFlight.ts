import { Refusal } from "./Refusal.ts";

/** Counts what is under way, so that a process can end without cutting anything off. */
export function createInFlight(): InFlight {
  const underWay = new Set<Promise<unknown>>();
  let isClosing = false;
  return {
    async track(start) {
      if (isClosing) throw shuttingDown();
      const work = start();
      underWay.add(work);
      try {
        return await work;
      } finally {
        underWay.delete(work);
      }
    },
    async close() {
      isClosing = true;
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

export interface InFlight {
  /** @throws Refusal 503 when it is closed; else as `start` does. */
  track: <Result>(start: () => Promise<Result>) => Promise<Result>;
  /** Lets nothing more begin, and settles when what is under way has ended. */
  close: () => Promise<void>;
}

function shuttingDown(): Refusal {
  return new Refusal({
    status: 503,
    code: "shutting_down",
    message: "This instance of the storefront backend is shutting down.",
    headers: { "Retry-After": "1" },
  });
}
