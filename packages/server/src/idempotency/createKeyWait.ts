import { createRandomId } from "../http/createRandomId.ts";
import type { Deadline, ShopperChatClock } from "../ShopperChatClock.ts";
import type { ShopperChatStore } from "../store/ShopperChatStore.ts";
import type { ClaimOwner } from "./createMessageClaims.ts";
import { inProgress } from "./keyErrors.ts";

/** Lets a request wait until a try that another request began with the same key has ended. */
export function createKeyWait({ store, clock, owner, remainingMs }: KeyWaitOptions): KeyWait {
  const name = `${owner.name}:waiting`;
  let member = "";
  let startedAt: number | undefined;
  let waitedFor: string | undefined;
  let pauseMs = FIRST_PAUSE_MS;

  return {
    forTry: () => waitedFor,
    async wait(tryId, inFlight) {
      if (startedAt === undefined) {
        member = createRandomId();
        const terms = { limit: MAX_WAITING, lifetimeMs: Math.max(1, remainingMs()) };
        if ((await store.acquire(name, member, terms)) === null) throw inProgress();
        startedAt = clock.monotonicNow();
      }
      if (remainingMs() <= 0) throw inProgress();
      waitedFor = tryId;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      const pausing = clock.pause(Math.min(pauseMs, remainingMs()));
      await (inFlight ? Promise.race([inFlight, pausing]) : pausing);
    },
    end() {
      if (startedAt === undefined) return undefined;
      store.release(name, member).catch(() => {});
      return clock.monotonicNow() - startedAt;
    },
  };
}

export interface KeyWait {
  /** Which try the request waited for, if it did. */
  forTry: () => string | undefined;
  /**
   * Resolves when the key should be read again: soon, or when `inFlight` has ended.
   *
   * @throws HttpError 409 if too many requests wait already, or the time is over.
   */
  wait: (tryId: string, inFlight: Promise<unknown> | undefined) => Promise<void>;
  /** Releases the place and returns how long the request waited, if it did. */
  end: () => number | undefined;
}

interface KeyWaitOptions {
  store: ShopperChatStore;
  clock: ShopperChatClock;
  owner: ClaimOwner;
  /** How long the request may still wait, in milliseconds. */
  remainingMs: Deadline["remainingMs"];
}

/** How many requests wait for one try, over all instances. */
const MAX_WAITING = 10;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 200;
