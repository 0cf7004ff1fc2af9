import { Refusal } from "./Refusal.ts";

/**
 * Remembers how long Connect asked to be left alone about an order, so that it is: whoever sends
 * meanwhile is told to wait without Connect being asked.
 */
export function createConnectWaits(now: () => number): ConnectWaits {
  const ends = new Map<string, number>();
  return {
    check({ userId, orderId }) {
      const name = JSON.stringify([userId, orderId]);
      const waitMs = (ends.get(name) ?? 0) - now();
      if (waitMs > 0) throw toldToWait(waitMs);
      ends.delete(name);
    },
    begin({ userId, orderId }, waitMs) {
      const name = JSON.stringify([userId, orderId]);
      ends.delete(name);
      ends.set(name, now() + waitMs);
      for (const oldest of ends.keys()) {
        if (ends.size <= MAX_WAITS) break;
        ends.delete(oldest);
      }
    },
  };
}

export interface ConnectWaits {
  /** @throws Refusal 429 while Connect wants to be left alone. */
  check: (order: { userId: string; orderId: string }) => void;
  begin: (order: { userId: string; orderId: string }, waitMs: number) => void;
}

const MAX_WAITS = 10_000;

/** @param waitMs where Connect named no wait the page's own client waits, longer each time. */
export function toldToWait(waitMs: number | undefined): Refusal {
  return new Refusal({
    status: 429,
    code: "rate_limited",
    message:
      "Connect takes no more messages for now. Wait, as long as Retry-After says if it is there.",
    headers: waitMs === undefined ? {} : { "Retry-After": String(Math.ceil(waitMs / 1000)) },
  });
}
