import { isShopperChatError, ShopperChatError } from "@shopper-chat/client";
import { createBackoff } from "./createBackoff.ts";
import type { AccessToken } from "./requestToken.ts";

/**
 * Caches each customer's Connect access token for as long as it is valid: Connect asks that tokens be
 * reused (Connect, Get an access token). Requests that arrive while one is being fetched share it.
 *
 * After the token endpoint has refused (401, 429, 503), or has failed three times in a row, no request
 * goes to it for as long as it asked, or for 1, 2, 4 … 30 seconds. Meanwhile customers without a token
 * get the same error from memory. Then one request at a time tries again.
 */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { request, now = monotonicNow, maxCustomers = MAX_CUSTOMERS } = options;
  // In the order of last use, oldest first.
  const entries = new Map<string, Entry>();
  const endpoint = createBackoff<ShopperChatError>({ now, tolerated: TOLERATED_FAILURES });
  /** The errors of customers to whom Connect gives no token, while it gives tokens to others. */
  const refused = new Map<string, { error: ShopperChatError; endsAt: number }>();
  let sweepAt = SWEEP_EVERY;

  function remember(userId: string, entry: Entry): void {
    entries.delete(userId);
    entries.set(userId, entry);
    if (entries.size >= sweepAt) sweep();
    if (entries.size <= maxCustomers) return;
    // Several at once, because an iterator also walks over the entries that were deleted before.
    const size = maxCustomers - Math.floor(maxCustomers * EVICTED_PART);
    for (const leastRecent of entries.keys()) {
      if (entries.size <= size) break;
      entries.delete(leastRecent);
    }
  }

  function sweep(): void {
    for (const [userId, { endsAt }] of entries) if (endsAt <= now()) entries.delete(userId);
    for (const [userId, { endsAt }] of refused) if (endsAt <= now()) refused.delete(userId);
    sweepAt = entries.size + SWEEP_EVERY;
  }

  function fetchToken(userId: string, earlier: Entry | undefined): Entry {
    // Counted from before the request, so that its duration is not added to the lifetime.
    const requestedAt = now();
    const entry: Entry = {
      token: ask(userId).then(settle, keepEarlier),
      value: undefined,
      renewAt: Infinity,
      endsAt: Infinity,
    };
    function settle({ value, lifetimeMs }: AccessToken): string {
      entry.value = value;
      entry.endsAt = requestedAt + lifetimeMs;
      entry.renewAt = entry.endsAt - Math.min(RENEW_EARLY_MS, lifetimeMs / 10);
      return value;
    }
    function keepEarlier(error: unknown): string {
      // Tokens are renewed early for this case: while the earlier one is valid, no message fails.
      if (earlier?.value === undefined || now() >= earlier.endsAt) throw error;
      entry.value = earlier.value;
      entry.endsAt = earlier.endsAt;
      entry.renewAt = Math.min(now() + RENEW_AGAIN_MS, earlier.endsAt);
      return earlier.value;
    }
    entry.token.catch(() => {
      if (entries.get(userId) === entry) entries.delete(userId);
    });
    return entry;
  }

  async function ask(userId: string): Promise<AccessToken> {
    const own = refused.get(userId);
    if (own && own.endsAt > now()) throw waiting(own.error, own.endsAt - now());
    const turn = endpoint.begin();
    if ("cause" in turn) throw waiting(turn.cause, turn.waitMs);
    try {
      const token = await request(userId);
      turn.succeeded();
      refused.delete(userId);
      return token;
    } catch (error) {
      if (!isShopperChatError(error)) {
        turn.aborted();
        throw error;
      }
      if (concernsAll(error)) {
        turn.failed(error, error.retryAfterMs ?? (isRefusal(error) ? 0 : undefined));
      } else {
        turn.succeeded();
        // A response that was damaged on its way says nothing about the customer.
        if ((error.status ?? 0) < 400) throw error;
        const waitMs = error.retryAfterMs ?? RETRY_CUSTOMER_MS;
        refused.set(userId, { error, endsAt: now() + waitMs });
      }
      throw error;
    }
  }

  return {
    get(userId) {
      const kept = entries.get(userId);
      const entry = kept && now() < kept.renewAt ? kept : fetchToken(userId, kept);
      remember(userId, entry);
      return entry.token;
    },
    drop(userId, token) {
      if (entries.get(userId)?.value === token) entries.delete(userId);
    },
  };
}

export interface TokenSource {
  /** Returns the customer's access token, cached or new; rejects as `request` does. */
  get: (userId: string) => Promise<string>;
  /** Drops a token that Connect has refused, unless a newer one has replaced it. */
  drop: (userId: string, token: string) => void;
}

export interface TokenSourceOptions {
  /** Fetches a new token for a customer. */
  request: (userId: string) => Promise<AccessToken>;
  /** Milliseconds that only rise. @default performance.now */
  now?: () => number;
  /**
   * How many customers' tokens are cached; the least recently used go first. An entry has about 330
   * bytes.
   * @default 100000
   */
  maxCustomers?: number;
}

interface Entry {
  token: Promise<string>;
  /** The token once it has arrived. */
  value: string | undefined;
  /** When a new one is fetched; never while it is being fetched. */
  renewAt: number;
  /** When it expires. */
  endsAt: number;
}

const MAX_CUSTOMERS = 100_000;
const SWEEP_EVERY = 10_000;
/** A single timeout must not refuse the messages of all customers. */
const TOLERATED_FAILURES = 2;
const EVICTED_PART = 0.01;
/** How long before its end a token is renewed, so that none expires on its way to Connect. */
const RENEW_EARLY_MS: number = 5 * 60 * 1000;
/** How long after a failure the next try is, while the token is still valid. */
const RENEW_AGAIN_MS = 30_000;
/** How long a customer is refused from memory for whom Connect gives no token. */
const RETRY_CUSTOMER_MS = 5000;

/** Whether a failure is about the endpoint or the client, and not about one customer. */
function concernsAll({ kind, status }: ShopperChatError): boolean {
  return kind === "unreachable" || kind === "unavailable" || status === 401 || status === 429;
}

/** Whether the endpoint asked to be left alone, even if it did not say for how long. */
function isRefusal({ status }: ShopperChatError): boolean {
  return status === 401 || status === 429 || status === 503;
}

/** The same error again, without a request; `waitMs` says when a request makes sense. */
function waiting(error: ShopperChatError, waitMs: number): ShopperChatError {
  const { kind, delivery, status, reason } = error;
  return new ShopperChatError({ kind, delivery, status, reason, retryAfterMs: Math.ceil(waitMs) });
}

function monotonicNow(): number {
  return performance.now();
}
