/** Makes the messages for an order wait in turn: one is limited, the next after the wait is not. */
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
  /** How long an order's messages have to wait. */
  waitSeconds: number;
}

export interface RateLimit {
  /** Lets a message for an order through (0), or says how many whole seconds it must wait. */
  admit: (orderId: string) => number;
  /** Forgets all waits. */
  clear: () => void;
}

// A server left running forgets the oldest, as it does with tokens.
const MAXIMUM_WAITS = 10_000;
