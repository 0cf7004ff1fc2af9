import type { ShopperChatStore } from "./ShopperChatStore.ts";

/**
 * Creates a store in the memory of this process: for a single process, and until it ends. Several
 * instances need a store that they share, such as the one of `@shopper-chat/server/redis`. Passed as the
 * `store` option, it says that there is one process, and nothing warns about it in production.
 *
 * @example
 * ```ts
 * const store = createMemoryStore();
 * ```
 */
export function createMemoryStore(options: MemoryStoreOptions = {}): ShopperChatStore {
  const { now = monotonicNow } = options;
  const values = new Map<string, { value: string; endsAt: number }>();
  const places = new Map<string, Places>();
  const uses = new Map<string, { count: number; endsAt: number }>();
  let sweepAt = FIRST_SWEEP;

  function read(name: string): string | undefined {
    const entry = values.get(name);
    return entry && entry.endsAt > now() ? entry.value : undefined;
  }

  /** The places whose time is not over. */
  function readPlaces(name: string): Places | undefined {
    const found = places.get(name);
    if (!found || found.nextEndsAt > now()) return found;
    found.nextEndsAt = Infinity;
    for (const [member, endsAt] of found.members) {
      if (endsAt <= now()) found.members.delete(member);
      else found.nextEndsAt = Math.min(found.nextEndsAt, endsAt);
    }
    if (found.members.size > 0) return found;
    places.delete(name);
    return undefined;
  }

  // Sweeps when the store has doubled since the last sweep, so that the cost stays proportional.
  function sweep(): void {
    if (values.size + places.size + uses.size < sweepAt) return;
    for (const name of values.keys()) if (read(name) === undefined) values.delete(name);
    for (const name of places.keys()) readPlaces(name);
    for (const [name, { endsAt }] of uses) if (endsAt <= now()) uses.delete(name);
    sweepAt = Math.max(FIRST_SWEEP, 2 * (values.size + places.size + uses.size));
  }

  const store: ShopperChatStore = {
    get: async (name) => read(name),
    async compareAndSet(name, expected, next, lifetimeMs) {
      if (read(name) !== expected) return false;
      if (next === undefined) values.delete(name);
      else values.set(name, { value: next, endsAt: now() + lifetimeMs });
      sweep();
      return true;
    },
    async acquire(name, member, { limit, lifetimeMs }) {
      const found = readPlaces(name) ?? { members: new Map(), nextEndsAt: Infinity };
      const others = found.members.size - (found.members.has(member) ? 1 : 0);
      if (others >= limit) return null;
      const endsAt = now() + lifetimeMs;
      found.members.set(member, endsAt);
      found.nextEndsAt = Math.min(found.nextEndsAt, endsAt);
      places.set(name, found);
      sweep();
      return others;
    },
    async release(name, member) {
      const found = places.get(name);
      found?.members.delete(member);
      if (found?.members.size === 0) places.delete(name);
    },
    async consume(name, { limit, windowMs }) {
      const key = `${limit}-in-${windowMs}:${name}`;
      const found = uses.get(key);
      const use = found && found.endsAt > now() ? found : { count: 0, endsAt: now() + windowMs };
      use.count += 1;
      uses.set(key, use);
      sweep();
      return use.count > limit ? Math.max(1, use.endsAt - now()) : 0;
    },
    now: async () => now(),
  };
  memoryStores.add(store);
  return store;
}

/** Whether a store is the memory of this process, which never fails and never blocks. */
export function isMemoryStore(store: ShopperChatStore): boolean {
  return memoryStores.has(store);
}

const memoryStores = new WeakSet<ShopperChatStore>();

export interface MemoryStoreOptions {
  /**
   * Returns milliseconds that only rise, since any moment.
   * @default performance.now
   */
  now?: () => number;
}

interface Places {
  /** When the place of each member ends. */
  members: Map<string, number>;
  /** No place ends before. */
  nextEndsAt: number;
}

const FIRST_SWEEP = 1000;

/** Not Date.now: a wall clock that is set back would keep everything alive for longer. */
function monotonicNow(): number {
  return performance.now();
}
