import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";
import type { Rate, Store } from "./Store.ts";

/** Makes a store's `consume` out of a limiter of rate-limiter-flexible for each rate. */
export function createRateLimits(
  createLimiter: (terms: { points: number; duration: number; keyPrefix: string }) => Limiter,
): Store["consume"] {
  const limiters = new Map<string, Limiter>();

  function limiterOf({ messages, seconds }: Rate): Limiter {
    const keyPrefix = `${messages}-in-${seconds}`;
    const limiter =
      limiters.get(keyPrefix) ?? createLimiter({ points: messages, duration: seconds, keyPrefix });
    limiters.set(keyPrefix, limiter);
    return limiter;
  }

  return async (name, rate) => {
    try {
      await limiterOf(rate).consume(name);
      return 0;
    } catch (used) {
      // It rejects with either of the two: the rate is used up, or the store failed.
      if (used instanceof RateLimiterRes) return Math.max(1, used.msBeforeNext);
      throw used;
    }
  };
}

type Limiter = Pick<RateLimiterAbstract, "consume">;
