/**
 * Starts to measure, and returns a function that returns the milliseconds since then. The device's
 * clock may be set back meanwhile, and `performance.now()` stops while the device sleeps in some
 * browsers (https://github.com/w3c/hr-time/issues/115), so the longer time of both is right.
 */
export function startStopwatch(): () => number {
  const startedAt = performance.now();
  const startTime = Date.now();
  return () => Math.max(performance.now() - startedAt, Date.now() - startTime);
}
