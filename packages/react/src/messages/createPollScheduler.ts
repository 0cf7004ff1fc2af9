import type { ShopperChatError, ShopperConversation } from "@shopper-chat/client";

/**
 * Decides when an order's messages are polled next: sooner after a message, later while nothing
 * happens, and later with each failure. Failures back off with jitter, so that not all customers
 * retry at the same time.
 */
export function createPollScheduler(): PollScheduler {
  let newestId: string | undefined;
  let activeAt = Date.now();
  let quickUntil = 0;
  let failures = 0;
  let retryAfterMs = 0;
  let failedAt = 0;
  let jitter = 0;
  return {
    recordSuccess({ messages }) {
      const id = messages.at(-1)?.id ?? "";
      if (newestId !== undefined && id !== newestId) {
        activeAt = Date.now();
        quickUntil = activeAt + QUICK_PERIOD_MS;
      }
      newestId = id;
      failures = 0;
    },
    recordFailure(error) {
      failures += 1;
      retryAfterMs = error.retryAfterMs ?? 0;
      failedAt = Date.now();
      jitter = Math.random();
    },
    getIntervalMs(pollMs) {
      const baseMs = Math.max(pollMs || 0, MIN_INTERVAL_MS);
      if (failures > 0) {
        const backoffMs = Math.min(baseMs * 2 ** failures, MAX_BACKOFF_MS) * (1 - jitter / 2);
        return Math.max(backoffMs, retryAfterMs * (1 + jitter / 10));
      }
      if (Date.now() < quickUntil) return Math.max(baseMs * 0.3, MIN_INTERVAL_MS);
      const quietMs = Date.now() - activeAt;
      if (quietMs < 2 * MINUTE_MS) return baseMs;
      return Math.max(baseMs, Math.min(baseMs * (quietMs < 10 * MINUTE_MS ? 2 : 6), MINUTE_MS));
    },
    mustWait: () => failures > 0 && Date.now() < failedAt + retryAfterMs,
  };
}

export interface PollScheduler {
  /** The messages were read. */
  recordSuccess: (conversation: Pick<ShopperConversation, "messages">) => void;
  /** They could not be read. */
  recordFailure: (error: ShopperChatError) => void;
  /** Returns how long to wait from now, in milliseconds; `pollMs` is the interval that the app chose. */
  getIntervalMs: (pollMs: number) => number;
  /** Returns whether a `Retry-After` of the storefront backend is not over. */
  mustWait: () => boolean;
}

const MINUTE_MS = 60_000;
const MIN_INTERVAL_MS = 1000;
const MAX_BACKOFF_MS = 5 * MINUTE_MS;
/** How long after a message the next one is expected. */
const QUICK_PERIOD_MS = 30_000;
