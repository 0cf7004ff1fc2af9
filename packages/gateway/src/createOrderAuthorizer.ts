import type { AuthorizeOrder } from "@shopper-chat/server";
import type { OrderSettings } from "./readEnvironment.ts";

/**
 * Creates the function that asks the storefront over HTTP whether an order is the customer's: 200 or
 * 204 if it is, 403 or 404 if it is not. Anything else, also no response in 3 seconds, is an error,
 * and the request is refused. Results are cached for a minute, refusals for five seconds.
 */
export function createOrderAuthorizer(
  { url, token }: OrderSettings,
  { now = monotonicNow }: OrderAuthorizerOptions = {},
): AuthorizeOrder {
  const cache = new Map<string, { isTheirs: Promise<boolean>; endsAt: number }>();

  async function ask(userId: string, orderId: string): Promise<boolean> {
    const address = url
      .replaceAll("{order_id}", () => encodeURIComponent(orderId))
      .replaceAll("{user_id}", () => encodeURIComponent(userId));
    const response = await fetch(address, {
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (response.status === 200 || response.status === 204) return true;
    if (response.status === 403 || response.status === 404) return false;
    throw new OrderServiceFailure(response.status);
  }

  return ({ userId, orderId }) => {
    const key = JSON.stringify([userId, orderId]);
    const known = cache.get(key);
    if (known && now() < known.endsAt) return known.isTheirs;
    const entry = { isTheirs: ask(userId, orderId), endsAt: Infinity };
    cache.delete(key);
    cache.set(key, entry);
    entry.isTheirs.then(
      (isTheirs) => {
        entry.endsAt = now() + (isTheirs ? ALLOWED_MS : REFUSED_MS);
      },
      () => {
        if (cache.get(key) === entry) cache.delete(key);
      },
    );
    const [oldest] = cache.size > MAX_ENTRIES ? cache.keys() : [];
    if (oldest !== undefined) cache.delete(oldest);
    return entry.isTheirs;
  };
}

export interface OrderAuthorizerOptions {
  /** Milliseconds that only rise. @default performance.now */
  now?: () => number;
}

/** The storefront did not say whose order it is. */
class OrderServiceFailure extends Error {
  override readonly name = "OrderServiceFailure";
  readonly code: string;

  constructor(status: number) {
    super(`AUTHORIZE_ORDER_URL responded with ${status}.`);
    this.code = `HTTP_${status}`;
  }
}

function monotonicNow(): number {
  return performance.now();
}

const TIMEOUT_MS = 3000;
const ALLOWED_MS = 60_000;
const REFUSED_MS = 5000;
const MAX_ENTRIES = 20_000;
