/**
 * The state that all instances of a backend share: idempotency keys, leases, waits and
 * rate limits. Each method must be one atomic step for all instances, and each read must see every
 * write that was acknowledged before it (no reads from replicas): "never twice" depends on both.
 * Entries expire, and contain nothing personal: names are HMACs, and neither texts nor user ids are
 * stored.
 *
 * All names of one customer contain the same hash tag (`{…}`), so that Redis Cluster keeps them on
 * one shard.
 *
 * `createShopperChatStore` makes a store of a database that can read and write on a condition.
 */
export interface ShopperChatStore {
  /** Returns the value at `name`, or undefined. */
  get: (name: string) => Promise<string | undefined>;
  /**
   * Replaces the value at `name`, for `lifetimeMs`, if it is `expected`. `undefined` means no value:
   * as `expected` it creates, as `next` it deletes. Returns false, and changes nothing, if the value
   * was another.
   */
  compareAndSet: (
    name: string,
    expected: string | undefined,
    next: string | undefined,
    lifetimeMs: number,
  ) => Promise<boolean>;
  /**
   * Acquires one of `limit` places under `name` for `member`, or renews it, for `lifetimeMs`. Returns
   * how many other members have one, or null if no place is free.
   */
  acquire: (
    name: string,
    member: string,
    terms: { limit: number; lifetimeMs: number },
  ) => Promise<number | null>;
  /** Releases the place of `member`. */
  release: (name: string, member: string) => Promise<void>;
  /** Counts one use of a rate limit. Returns 0, or the milliseconds to wait if it is used up. */
  consume: (name: string, rateLimit: RateLimit) => Promise<number>;
  /**
   * The time, in milliseconds, by the clock of the place where `name` is kept, so that leases do not
   * depend on the clocks of the instances. Without this method they must agree to a few seconds.
   */
  now?: (name: string) => Promise<number>;
}

/** At most `limit` uses in `windowMs`. */
export interface RateLimit {
  /** How many uses. */
  limit: number;
  /** In how many milliseconds, counted from the first use. */
  windowMs: number;
}
