import { Refusal } from "../Refusal.ts";
import type { Rate, Store } from "../store/Store.ts";
import type { ClaimOwner } from "./createMessageClaims.ts";

/** Holds customers to their limits: so many messages in a time, so many keys at once. */
export function createAdmission({ store, limits, maxKeys, keepMs }: AdmissionOptions): Admission {
  return {
    async admit(owner, { isKeyed, isFirst }) {
      const [customerWait, orderWait, others] = await Promise.all([
        limits.perCustomer ? store.consume(`customer:${owner.customer}`, limits.perCustomer) : 0,
        limits.perOrder ? store.consume(`order:${owner.order}`, limits.perOrder) : 0,
        isKeyed && isFirst
          ? store.enter(keysOf(owner), owner.name, { limit: maxKeys, lifetimeMs: keepMs })
          : 0,
      ]);
      const waitMs = Math.max(customerWait, orderWait);
      // Of a message that may have arrived before, this refusal does not say that it did not.
      const delivery = isFirst ? "not-sent" : "unconfirmed";
      if (waitMs > 0) {
        return new Refusal({
          status: 429,
          code: "rate_limited",
          message: "That were too many messages in a short time. Wait as long as Retry-After says.",
          delivery,
          headers: { "Retry-After": String(Math.ceil(waitMs / 1000)) },
        });
      }
      if (others !== null) return undefined;
      return new Refusal({
        status: 429,
        code: "too_many_keys",
        message: `A customer has at most ${maxKeys} idempotency keys at a time.`,
        delivery,
      });
    },
    release: (owner) => store.leave(keysOf(owner), owner.name),
  };
}

export interface Admission {
  /** Counts a message, and says why it may not be sent now. */
  admit: (
    owner: ClaimOwner,
    message: { isKeyed: boolean; isFirst: boolean },
  ) => Promise<Refusal | undefined>;
  /** Gives back the place of a key that is free again. */
  release: (owner: ClaimOwner) => Promise<void>;
}

export interface AdmissionOptions {
  store: Store;
  limits: { perCustomer: Rate | false; perOrder: Rate | false };
  maxKeys: number;
  keepMs: number;
}

function keysOf({ customer }: ClaimOwner): string {
  return `keys:${customer}`;
}
