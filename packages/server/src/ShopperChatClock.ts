/** The clock of a backend, which tests replace so that they need not wait. */
export interface ShopperChatClock {
  /** Milliseconds since the epoch. This clock may be set forwards and back. */
  now: () => number;
  /** Milliseconds since any moment, which only rise. */
  monotonicNow: () => number;
  /** Resolves after `milliseconds`. */
  pause: (milliseconds: number) => Promise<void>;
}

export const SYSTEM_CLOCK: ShopperChatClock = {
  // Read at each call, so that a test may replace Date.
  now: () => Date.now(),
  monotonicNow: () => performance.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Creates a deadline that ends `milliseconds` from now. It follows whichever clock has moved further:
 * the monotonic one when the wall clock is set back, and the wall clock when the machine slept, which
 * the monotonic clock of some systems does not count.
 */
export function createDeadline(clock: ShopperChatClock, milliseconds: number): Deadline {
  const monotonicStart = clock.monotonicNow();
  const wallStart = clock.now();
  return {
    remainingMs() {
      const elapsed = Math.max(clock.monotonicNow() - monotonicStart, clock.now() - wallStart);
      return milliseconds - elapsed;
    },
  };
}

export interface Deadline {
  /** Milliseconds until the deadline; 0 or less when it is over. */
  remainingMs: () => number;
}
