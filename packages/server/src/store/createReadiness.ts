import { createRandomId } from "../http/createRandomId.ts";
import type { ShopperChatClock } from "../ShopperChatClock.ts";
import type { ShopperChatStore } from "./ShopperChatStore.ts";

/**
 * Creates the function that finds out whether messages would be accepted, by writing to the store as
 * a message does: an open connection to a replica, or to a Redis that is full, is of no use. The
 * result is shared for a second.
 */
export function createReadiness({ store, clock, isClosing }: ReadinessOptions): CheckReadiness {
  let shared: { isReady: Promise<boolean>; endsAt: number } | undefined;

  async function canWrite(): Promise<boolean> {
    const value = createRandomId();
    const probes = PROBES.map(async (name) => {
      const found = await store.get(name);
      // Another instance may write in between, and then the store works as well.
      await store.compareAndSet(name, found, value, PROBE_LIFETIME_MS);
    });
    return Promise.any(probes).then(
      () => true,
      () => false,
    );
  }

  return async () => {
    if (isClosing()) return false;
    const now = clock.monotonicNow();
    if (!shared || shared.endsAt <= now) shared = { isReady: canWrite(), endsAt: now + SHARE_MS };
    return shared.isReady;
  };
}

export type CheckReadiness = () => Promise<boolean>;

export interface ReadinessOptions {
  store: ShopperChatStore;
  clock: ShopperChatClock;
  isClosing: () => boolean;
}

/**
 * Names on different shards of a Redis Cluster. With one shard away, most customers are still served,
 * and no other instance could serve the rest.
 */
const PROBES: readonly string[] = Array.from({ length: 6 }, (_, index) => `{probe-${index}}`);
const PROBE_LIFETIME_MS = 60_000;
const SHARE_MS = 1000;
