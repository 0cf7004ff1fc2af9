import type { ShopperChatClock } from "../ShopperChatClock.ts";

/**
 * Tracks whether something that the backend needs works, and reports each change of state once, not
 * each failure. It counts as working again at the first success that is `RECOVERY_MS` after the last
 * failure, so that a service that fails now and then does not change its state all the time.
 */
export function createHealth<Reason extends string>(
  options: HealthOptions<Reason>,
): Health<Reason> {
  const { clock, onDown, onUp } = options;
  const reported = new Set<Reason>();
  let downSince = 0;
  let failedAt = 0;
  return {
    failed(reason) {
      failedAt = clock.monotonicNow();
      if (reported.size === 0) downSince = failedAt;
      if (reported.has(reason)) return false;
      reported.add(reason);
      onDown?.(reason);
      return true;
    },
    succeeded() {
      if (reported.size === 0 || clock.monotonicNow() - failedAt < RECOVERY_MS) return;
      reported.clear();
      onUp(clock.monotonicNow() - downSince);
    },
  };
}

export interface Health<Reason> {
  /** Returns whether this failure changed the state: the first one, or one with a new reason. */
  failed: (reason: Reason) => boolean;
  succeeded: () => void;
}

export interface HealthOptions<Reason> {
  clock: ShopperChatClock;
  onDown?: (reason: Reason) => void;
  onUp: (downMs: number) => void;
}

const RECOVERY_MS = 5000;
