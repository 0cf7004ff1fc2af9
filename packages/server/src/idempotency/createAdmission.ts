import { type ConnectWaits, toRateLimitedError } from "../connect/createConnectWaits.ts";
import { HttpError } from "../http/HttpError.ts";
import type { RateLimit, ShopperChatStore } from "../store/ShopperChatStore.ts";
import type { ClaimOwner } from "./createMessageClaims.ts";

/** Limits messages: by Connect's own waits, by rate, and by the number of idempotency keys. */
export function createAdmission(options: AdmissionOptions): Admission {
  const { store, limits, waits, maxKeys, keepMs } = options;
  const keyPlaceMs = Math.min(keepMs, KEY_PLACE_MS);
  return {
    async admit(owner, { isKeyed, isFirst }) {
      const { perCustomer, perOrder } = limits;
      const [connectWait, customerWait, orderWait, others] = await Promise.all([
        waits.sharedMs(owner.order),
        perCustomer ? store.consume(`${owner.customer}:messages`, perCustomer) : 0,
        perOrder ? store.consume(`${owner.order}:messages`, perOrder) : 0,
        isKeyed && isFirst
          ? store.acquire(keysOf(owner), owner.name, { limit: maxKeys, lifetimeMs: keyPlaceMs })
          : 0,
      ]);
      const waitMs = Math.max(customerWait, orderWait);
      // An earlier try of this message may have arrived, and this refusal does not change that.
      const delivery = isFirst ? "not-sent" : "unconfirmed";
      if (connectWait > 0) {
        const refusal = toRateLimitedError(connectWait);
        return isFirst ? refusal : refusal.unconfirmed();
      }
      if (waitMs > 0) {
        return new HttpError({
          status: 429,
          code: "rate_limited",
          message: "Too many messages in a short time. Wait as long as Retry-After says.",
          delivery,
          headers: { "Retry-After": String(Math.ceil(waitMs / 1000)) },
        });
      }
      if (others !== null) return undefined;
      return new HttpError({
        status: 429,
        code: "too_many_keys",
        message: `A customer has at most ${maxKeys} idempotency keys in ${keyPlaceMs / 60_000} minutes.`,
        delivery,
        headers: { "Retry-After": String(KEYS_RETRY_S) },
      });
    },
    release: (owner) => store.release(keysOf(owner), owner.name),
  };
}

export interface Admission {
  /** Counts a message, and returns why it may not be sent now, if so. */
  admit: (
    owner: ClaimOwner,
    message: { isKeyed: boolean; isFirst: boolean },
  ) => Promise<HttpError | undefined>;
  /** Releases the place of a key that is free again. */
  release: (owner: ClaimOwner) => Promise<void>;
}

export interface AdmissionOptions {
  store: ShopperChatStore;
  limits: { perCustomer: RateLimit | false; perOrder: RateLimit | false };
  waits: ConnectWaits;
  maxKeys: number;
  keepMs: number;
}

function keysOf({ customer }: ClaimOwner): string {
  return `${customer}:keys`;
}

/** A key counts for an hour, although its answer is stored for longer. */
const KEY_PLACE_MS: number = 60 * 60 * 1000;
/** Seconds. No store says when the next place is free, so the page asks again now and then. */
const KEYS_RETRY_S = 60;
