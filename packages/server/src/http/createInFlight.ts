import type { ShopperChatClock } from "../ShopperChatClock.ts";
import { HttpError } from "./HttpError.ts";

/** Tracks the requests in flight, so that a process can end without interrupting one. */
export function createInFlight(clock: ShopperChatClock): InFlight {
  const inFlight = new Set<Promise<unknown>>();
  let isClosing = false;
  // The requests that wait for an upload that may never end.
  const giveUps = new Set<() => void>();
  return {
    async track(start) {
      if (isClosing) throw shuttingDown();
      const work = start();
      inFlight.add(work);
      try {
        return await work;
      } finally {
        inFlight.delete(work);
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
    isClosing: () => isClosing,
    async close() {
      isClosing = true;
      for (const giveUp of giveUps) giveUp();
      while (inFlight.size > 0) await Promise.allSettled(inFlight);
    },
  };
}

export interface InFlight {
  /** @throws HttpError 503 if it is closed; otherwise as `start` does. */
  track: <Result>(start: () => Promise<Result>) => Promise<Result>;
  /**
   * Waits for what the page still sends, after `close` for one second at most.
   *
   * @throws HttpError 503 then; otherwise as `coming` does.
   */
  unlessClosing: <Result>(coming: Promise<Result>) => Promise<Result>;
  isClosing: () => boolean;
  /** Refuses new requests, and resolves when those in flight have ended. */
  close: () => Promise<void>;
}

/** Enough for an upload that is on its way, short for a process that has to end. */
const UPLOAD_MS = 1000;

function shuttingDown(): HttpError {
  return new HttpError({
    status: 503,
    code: "shutting_down",
    message: "This instance of the storefront backend is shutting down.",
    headers: { "Retry-After": "1" },
  });
}
