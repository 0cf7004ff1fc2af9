import { HttpError } from "../http/HttpError.ts";
import type { KeyNames } from "../idempotency/createKeyNames.ts";
import type { ShopperChatClock } from "../ShopperChatClock.ts";
import type { ShopperChatStore } from "../store/ShopperChatStore.ts";

/**
 * Stores how long Connect asked to be left alone about an order, for all instances, so that requests
 * in that time are refused without a request to Connect.
 */
export function createConnectWaits(options: ConnectWaitsOptions): ConnectWaits {
  const { store, names, clock, kind } = options;
  // No store is needed for a wait that Connect gave this process.
  const ends = new Map<string, number>();

  return {
    knownMs({ userId, orderId }) {
      const name = JSON.stringify([userId, orderId]);
      const waitMs = (ends.get(name) ?? 0) - clock.monotonicNow();
      if (waitMs <= 0) ends.delete(name);
      return Math.max(0, waitMs);
    },
    async sharedMs(order) {
      // Without the store, only this process's own waits are known.
      const endsAt = Number(await store.get(waitName(order)).catch(() => undefined));
      // The entry expires with the wait. The clock only decides how long the page waits.
      return endsAt > 0 ? Math.max(1000, endsAt - clock.now()) : 0;
    },
    begin({ userId, orderId }, waitMs) {
      const name = JSON.stringify([userId, orderId]);
      ends.delete(name);
      ends.set(name, clock.monotonicNow() + waitMs);
      const [oldest] = ends.size > MAX_WAITS ? ends.keys() : [];
      if (oldest !== undefined) ends.delete(oldest);
      if (waitMs <= 0) return;
      const { order } = names.nameOrder({ userId, orderId });
      const endsAt = String(clock.now() + waitMs);
      store.compareAndSet(waitName(order), undefined, endsAt, waitMs).catch(() => {});
    },
  };

  function waitName(order: string): string {
    return `${order}:${kind}-wait`;
  }
}

export interface ConnectWaits {
  /** How long this process was asked to wait, in milliseconds. */
  knownMs: (order: OrderOfCustomer) => number;
  /** How long any instance was asked to wait, in milliseconds; `order` is the order's name. */
  sharedMs: (order: string) => Promise<number>;
  begin: (order: OrderOfCustomer, waitMs: number) => void;
}

export interface ConnectWaitsOptions {
  store: ShopperChatStore;
  names: KeyNames;
  clock: ShopperChatClock;
  /** A wait for messages does not apply to reads. */
  kind: "send" | "read";
}

interface OrderOfCustomer {
  userId: string;
  orderId: string;
}

const MAX_WAITS = 10_000;

/** @param waitMs if Connect named no wait, the page's client chooses one, longer each time. */
export function toRateLimitedError(waitMs: number | undefined): HttpError {
  return new HttpError({
    status: 429,
    code: "rate_limited",
    message:
      "Connect accepts no more requests for now. Wait as long as Retry-After says, if present.",
    headers: waitMs === undefined ? {} : { "Retry-After": String(Math.ceil(waitMs / 1000)) },
  });
}
