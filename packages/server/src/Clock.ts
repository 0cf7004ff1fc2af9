/** What tells the time and waits; a test replaces it, so that nothing there has to wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Settles after `milliseconds`. */
  pause: (milliseconds: number) => Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  // Asked for at each call, so that a test may replace Date.
  now: () => Date.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
