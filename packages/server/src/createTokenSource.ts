import type { AccessToken } from "./requestToken.ts";

/**
 * Keeps each customer's Connect access token for as long as it is good: Connect asks that tokens be
 * reused (Connect, Get an access token). Whoever asks while one is being fetched waits for that one.
 */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { request, now = Date.now, maxCustomers = MAX_CUSTOMERS } = options;
  // In the order of last use, oldest first.
  const entries = new Map<string, Entry>();

  function remember(userId: string, entry: Entry): void {
    entries.delete(userId);
    entries.set(userId, entry);
    for (const leastRecent of entries.keys()) {
      if (entries.size <= maxCustomers) break;
      entries.delete(leastRecent);
    }
  }

  function fetchToken(userId: string, earlier: Entry | undefined): Entry {
    // Counted from before the request, so that the time it takes is not added to the lifetime.
    const requestedAt = now();
    const entry: Entry = {
      token: request(userId).then(settle, keepEarlier),
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
      // It was to be renewed early, for just this: while it is good, no message has to fail.
      if (earlier?.value === undefined || now() >= earlier.endsAt) throw error;
      entry.value = earlier.value;
      entry.endsAt = earlier.endsAt;
      entry.renewAt = Math.min(now() + RENEW_AGAIN_MS, earlier.endsAt);
      return earlier.value;
    }
    entry.token.catch(() => {
      // The next message asks again: the failure may be over.
      if (entries.get(userId) === entry) entries.delete(userId);
    });
    return entry;
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
  /** The customer's access token, kept or new; rejects as `request` does. */
  get: (userId: string) => Promise<string>;
  /** Forgets a token that Connect has refused, unless a newer one has taken its place. */
  drop: (userId: string, token: string) => void;
}

export interface TokenSourceOptions {
  /** Fetches a new token for a customer. */
  request: (userId: string) => Promise<AccessToken>;
  /** Milliseconds since the epoch. @default Date.now */
  now?: () => number;
  /** How many customers' tokens are kept; the least recently used go first. @default 10000 */
  maxCustomers?: number;
}

interface Entry {
  token: Promise<string>;
  /** The token once it is there. */
  value: string | undefined;
  /** From when on a new one is fetched; never, while it is on its way. */
  renewAt: number;
  /** From when on it is good for nothing. */
  endsAt: number;
}

const MAX_CUSTOMERS = 10_000;
/** How long before its end a token is renewed, so that none ends on its way to Connect. */
const RENEW_EARLY_MS: number = 5 * 60 * 1000;
/** How long after a failure the next try is, while the token is still good. */
const RENEW_AGAIN_MS = 30_000;
