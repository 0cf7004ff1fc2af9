import type { Clock } from "../Clock.ts";

/** A clock that stands still until a test moves it; whoever pauses waits for that. */
export function createTestClock(startsAt = "2026-11-22T12:00:00Z"): TestClock {
  let time = Date.parse(startsAt);
  let sleepers: { wakesAt: number; wake: () => void }[] = [];
  return {
    now: () => time,
    date: () => new Date(time),
    pause: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ wakesAt: time + milliseconds, wake });
      }),
    sleepers: () => sleepers.length,
    advance(milliseconds) {
      time += milliseconds;
      const awake = sleepers.filter(({ wakesAt }) => wakesAt <= time);
      sleepers = sleepers.filter(({ wakesAt }) => wakesAt > time);
      for (const { wake } of awake) wake();
    },
  };
}

export interface TestClock extends Clock {
  date: () => Date;
  /** How many are waiting. */
  sleepers: () => number;
  advance: (milliseconds: number) => void;
}
