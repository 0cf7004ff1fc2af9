/**
 * Creates a cache in which reads of one order share a response: while it is on its way, and for
 * `lifetimeMs` after the request began. Failures are shared only while they are on their way.
 */
export function createReadCache<Result>({ now, lifetimeMs }: ReadCacheOptions): ReadCache<Result> {
  const orders = new Map<string, Map<string, { result: Promise<Result>; endsAt: number }>>();
  let sweepAt = SWEEP_EVERY;

  function sweep(): void {
    if (orders.size < sweepAt) return;
    for (const [order, variants] of orders) {
      for (const [variant, { endsAt }] of variants) if (endsAt <= now()) variants.delete(variant);
      if (variants.size === 0) orders.delete(order);
    }
    sweepAt = orders.size + SWEEP_EVERY;
  }

  return {
    get({ order, variant }, read) {
      const variants = orders.get(order) ?? new Map();
      orders.set(order, variants);
      const shared = variants.get(variant);
      if (shared && shared.endsAt > now()) return shared.result;
      const entry = { result: read(), endsAt: Infinity };
      variants.set(variant, entry);
      const endsAt = now() + lifetimeMs;
      const drop = () => {
        if (variants.get(variant) === entry) variants.delete(variant);
        if (variants.size === 0 && orders.get(order) === variants) orders.delete(order);
      };
      entry.result.then(() => {
        entry.endsAt = endsAt;
        if (endsAt <= now()) drop();
      }, drop);
      sweep();
      return entry.result;
    },
    drop: (order) => void orders.delete(order),
  };
}

export interface ReadCache<Result> {
  get: (key: { order: string; variant: string }, read: () => Promise<Result>) => Promise<Result>;
  /** Drops all responses about an order, also those that are on their way. */
  drop: (order: string) => void;
}

export interface ReadCacheOptions {
  /** Milliseconds that only rise. */
  now: () => number;
  lifetimeMs: number;
}

const SWEEP_EVERY = 1000;
