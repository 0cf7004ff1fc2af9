import type { Clock } from "./Clock.ts";
import { Refusal } from "./Refusal.ts";

/** Counts what is under way, so that a process can end without cutting anything off. */
export function createInFlight(clock: Clock): InFlight {
  const underWay = new Set<Promise<unknown>>();
  let isClosing = false;
  // Those who wait for something that may never come.
  const giveUps = new Set<() => void>();
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
    async unlessClosing(coming) {
      let giveUp = () => {};
      const closing = new Promise<never>((_resolve, reject) => {
        giveUp = () => void clock.pause(UPLOAD_MS).then(() => reject(shuttingDown()));
      });
      if (isClosing) giveUp();
      giveUps.add(giveUp);
      try {
        return await Promise.race([coming, closing]);
      } finally {
        giveUps.delete(giveUp);
      }
    },
    async close() {
      isClosing = true;
      for (const giveUp of giveUps) giveUp();
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

export interface InFlight {
  /** @throws Refusal 503 when it is closed; else as `start` does. */
  track: <Result>(start: () => Promise<Result>) => Promise<Result>;
  /**
   * What the page is still to send. When it is closed, a second is enough for that.
   *
   * @throws Refusal 503 then; else as `coming` does.
   */
  unlessClosing: <Result>(coming: Promise<Result>) => Promise<Result>;
  /** Lets nothing more begin, and settles when what is under way has ended. */
  close: () => Promise<void>;
}

/** Long for what is on its way, short for a process that is told to end. */
const UPLOAD_MS = 1000;

function shuttingDown(): Refusal {
  return new Refusal({
    status: 503,
    code: "shutting_down",
    message: "This instance of the storefront backend is shutting down.",
    headers: { "Retry-After": "1" },
  });
}
