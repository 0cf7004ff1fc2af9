/** A rate limit that alternates per order: one message is limited, the next one after the wait is not. */
export function createRateLimit({ now, waitSeconds }: RateLimitOptions): RateLimit {
  const waits = new Map<string, number>();
  return {
    admit(orderId) {
      const time = now().getTime();
      const end = waits.get(orderId) ?? time + waitSeconds * 1000;
      if (time >= end) {
        waits.delete(orderId);
        return 0;
      }
      waits.set(orderId, end);
      for (const oldest of waits.keys()) {
        if (waits.size <= MAXIMUM_WAITS) break;
        waits.delete(oldest);
      }
      return Math.ceil((end - time) / 1000);
    },
    clear: () => waits.clear(),
  };
}

export interface RateLimitOptions {
  now: () => Date;
  /** How long an order's messages must wait, in seconds. */
  waitSeconds: number;
}

export interface RateLimit {
  /** Returns 0 if a message for an order may pass, otherwise the whole seconds that it must wait. */
  admit: (orderId: string) => number;
  /** Ends all waits. */
  clear: () => void;
}

// The oldest waits are dropped, so that a server left running doesn't grow.
const MAXIMUM_WAITS = 10_000;
