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
  const places = new Map<string, Map<string, number>>();
  const uses = new Map<string, { count: number; endsAt: number }>();
  let sweepAt = FIRST_SWEEP;

  function read(name: string): string | undefined {
    const entry = values.get(name);
    return entry && entry.endsAt > now() ? entry.value : undefined;
  }

  /** The members whose time is not over. */
  function readMembers(name: string): Map<string, number> {
    const members = places.get(name) ?? new Map<string, number>();
    for (const [member, endsAt] of members) if (endsAt <= now()) members.delete(member);
    if (members.size === 0) places.delete(name);
    return members;
  }

  // Sweeps when the store has doubled since the last sweep, so that the cost stays proportional.
  function sweep(): void {
    if (values.size + places.size + uses.size < sweepAt) return;
    for (const name of values.keys()) if (read(name) === undefined) values.delete(name);
    for (const name of places.keys()) readMembers(name);
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
      const members = readMembers(name);
      const others = members.size - (members.has(member) ? 1 : 0);
      if (others >= limit) return null;
      places.set(name, members.set(member, now() + lifetimeMs));
      sweep();
      return others;
    },
    async release(name, member) {
      places.get(name)?.delete(member);
      readMembers(name);
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

const FIRST_SWEEP = 1000;

/** Not Date.now: a wall clock that is set back would keep everything alive for longer. */
function monotonicNow(): number {
  return performance.now();
}
