import type { Clock } from "../Clock.ts";
import type { Store } from "../store/Store.ts";
import type { ClaimOwner } from "./createMessageClaims.ts";
import { inProgress } from "./keyRefusals.ts";

/** Lets one request wait for the end of a try that another has begun with the same key. */
export function createKeyWait({ store, clock, owner, until }: KeyWaitOptions): KeyWait {
  const room = `${owner.name}:waiting`;
  let member = "";
  let startedAt: number | undefined;
  let waitedFor: string | undefined;
  let pauseMs = FIRST_PAUSE_MS;

  return {
    forTry: () => waitedFor,
    async wait(tryName, underWay) {
      if (startedAt === undefined) {
        member = crypto.randomUUID();
        const terms = { limit: MAX_WAITING, lifetimeMs: until - clock.now() };
        if ((await store.enter(room, member, terms)) === null) throw inProgress();
        startedAt = clock.now();
      }
      if (clock.now() >= until) throw inProgress();
      waitedFor = tryName;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      const pausing = clock.pause(Math.min(pauseMs, until - clock.now()));
      await (underWay ? Promise.race([underWay, pausing]) : pausing);
    },
    end() {
      if (startedAt === undefined) return undefined;
      store.leave(room, member).catch(() => {});
      return clock.now() - startedAt;
    },
  };
}

export interface KeyWait {
  /** Which try was waited for, if any was. */
  forTry: () => string | undefined;
  /**
   * Settles when the key should be looked at again: soon, or when `underWay` does.
   *
   * @throws Refusal 409 when too many wait already, or the time is up.
   */
  wait: (tryName: string, underWay: Promise<unknown> | undefined) => Promise<void>;
  /** Gives the place back and says how long the wait was, if there was one. */
  end: () => number | undefined;
}

interface KeyWaitOptions {
  store: Store;
  clock: Clock;
  owner: ClaimOwner;
  /** Milliseconds since the epoch. */
  until: number;
}

/** How many requests wait for one try, over all instances. */
const MAX_WAITING = 10;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 200;
