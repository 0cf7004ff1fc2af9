import type { ShopperChatError, ShopperConversation } from "@shopper-chat/client";
import { startStopwatch } from "../utils/startStopwatch.ts";

/**
 * Decides when an order's messages are polled next: sooner after a message, later while nothing
 * happens, and later with each failure. Failures back off with jitter, so that not all customers
 * retry at the same time.
 */
export function createPollScheduler(): PollScheduler {
  let newestId: string | undefined;
  let getQuietMs = startStopwatch();
  let hasNewMessage = false;
  let failures = 0;
  let retryAfterMs = 0;
  let isServerFailing = false;
  let getSinceReadMs = startStopwatch();
  let jitter = 0;

  function getBackoffMs(pollMs: number): number {
    return Math.min(getBaseMs(pollMs) * 2 ** failures, MAX_BACKOFF_MS) * (1 - jitter / 2);
  }

  function mustWait(): boolean {
    return failures > 0 && getSinceReadMs() < retryAfterMs;
  }

  return {
    recordSuccess({ messages }) {
      const id = messages.at(-1)?.id ?? "";
      if (newestId !== undefined && id !== newestId) {
        getQuietMs = startStopwatch();
        hasNewMessage = true;
      }
      newestId = id;
      failures = 0;
      getSinceReadMs = startStopwatch();
    },
    recordFailure({ kind, retryAfterMs: waitMs = 0 }) {
      failures += 1;
      retryAfterMs = waitMs;
      isServerFailing = kind === "unavailable" || kind === "rate-limited" || kind === "unexpected";
      getSinceReadMs = startStopwatch();
      jitter = Math.random();
    },
    getIntervalMs(pollMs) {
      const baseMs = getBaseMs(pollMs);
      if (failures > 0) return Math.max(getBackoffMs(pollMs), retryAfterMs * (1 + jitter / 10));
      const quietMs = getQuietMs();
      if (hasNewMessage && quietMs < QUICK_PERIOD_MS) {
        return Math.max(baseMs * 0.3, MIN_INTERVAL_MS);
      }
      if (quietMs < 2 * MINUTE_MS) return baseMs;
      return Math.max(baseMs, Math.min(baseMs * (quietMs < 10 * MINUTE_MS ? 2 : 6), MINUTE_MS));
    },
    mustWait,
    getSinceReadMs: () => getSinceReadMs(),
    isBackingOff: (pollMs) =>
      mustWait() || (failures > 1 && isServerFailing && getSinceReadMs() < getBackoffMs(pollMs)),
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
  /** Returns how long ago the last read ended, in milliseconds. */
  getSinceReadMs: () => number;
  /**
   * Returns whether a read would be too early, even if the customer comes back: a `Retry-After` is not
   * over, or the server has failed several times in a row.
   */
  isBackingOff: (pollMs: number) => boolean;
}

function getBaseMs(pollMs: number): number {
  return Math.max(pollMs || 0, MIN_INTERVAL_MS);
}

const MINUTE_MS = 60_000;
const MIN_INTERVAL_MS = 1000;
const MAX_BACKOFF_MS = 5 * MINUTE_MS;
/** How long after a message the next one is expected. */
const QUICK_PERIOD_MS = 30_000;
