import type { ShopperChatClock } from "../ShopperChatClock.ts";

/** A clock that stands still until a test moves it. A pause ends when the test has moved it far enough. */
export function createTestClock(startsAt = "2026-11-22T12:00:00Z"): TestClock {
  let time = Date.parse(startsAt);
  let wallOffset = 0;
  let sleepers: { wakesAt: number; wake: () => void }[] = [];
  return {
    now: () => time + wallOffset,
    monotonicNow: () => time,
    date: () => new Date(time),
    pause: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ wakesAt: time + milliseconds, wake });
      }),
    sleepers: () => sleepers.length,
    setWallClock(milliseconds) {
      wallOffset += milliseconds;
    },
    advance(milliseconds) {
      time += milliseconds;
      const awake = sleepers.filter(({ wakesAt }) => wakesAt <= time);
      sleepers = sleepers.filter(({ wakesAt }) => wakesAt > time);
      for (const { wake } of awake) wake();
    },
  };
}

export interface TestClock extends ShopperChatClock {
  date: () => Date;
  /** How many pauses have not ended. */
  sleepers: () => number;
  advance: (milliseconds: number) => void;
  /** Sets the wall clock forwards or, with a negative number, back. */
  setWallClock: (milliseconds: number) => void;
}
