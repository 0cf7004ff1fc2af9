import type { Conversation, ShopperChatError } from "@shopper-chat/client";

/**
 * Decides when an order's messages are read next: sooner while something happens, later while
 * nothing does, and later with each failure, at times that differ from one customer to the next.
 */
export function createPollPace(): PollPace {
  let newest: string | undefined;
  let activeAt = Date.now();
  let quickUntil = 0;
  let failures = 0;
  let retryAfterMs = 0;
  let failedAt = 0;
  let chance = 0;
  return {
    read({ messages }) {
      const id = messages.at(-1)?.id ?? "";
      if (newest !== undefined && id !== newest) {
        activeAt = Date.now();
        quickUntil = activeAt + QUICK_FOR_MS;
      }
      newest = id;
      failures = 0;
    },
    fail(error) {
      failures += 1;
      retryAfterMs = error.retryAfterMs ?? 0;
      failedAt = Date.now();
      chance = Math.random();
    },
    intervalMs(pollMs) {
      const wanted = Math.max(pollMs || 0, SHORTEST_MS);
      if (failures > 0) {
        const backOff = Math.min(wanted * 2 ** failures, LONGEST_WAIT_MS) * (1 - chance / 2);
        return Math.max(backOff, retryAfterMs * (1 + chance / 10));
      }
      if (Date.now() < quickUntil) return Math.max(wanted * 0.3, SHORTEST_MS);
      const quietMs = Date.now() - activeAt;
      if (quietMs < 2 * MINUTE_MS) return wanted;
      return Math.max(wanted, Math.min(wanted * (quietMs < 10 * MINUTE_MS ? 2 : 6), MINUTE_MS));
    },
    isToldToWait: () => failures > 0 && Date.now() < failedAt + retryAfterMs,
  };
}

export interface PollPace {
  /** The messages were read. */
  read: (conversation: Pick<Conversation, "messages">) => void;
  /** They could not be read. */
  fail: (error: ShopperChatError) => void;
  /** How long to wait from now, in milliseconds, where the host wants `pollMs`. */
  intervalMs: (pollMs: number) => number;
  /** Whether the storefront backend has asked for a wait (`Retry-After`) that is not over. */
  isToldToWait: () => boolean;
}

const MINUTE_MS = 60_000;
const SHORTEST_MS = 1000;
const LONGEST_WAIT_MS = 5 * MINUTE_MS;
/** How long an answer is expected after the last message. */
const QUICK_FOR_MS = 30_000;
