import { isHigher } from "../reconcile/findCandidates.ts";
import type { ShopperChatStore } from "../store/ShopperChatStore.ts";
import type { MessageNames } from "./createKeyNames.ts";

/**
 * Stores which of Connect's message ids belong to which try, so that no message is counted for two
 * tries, and the highest id known for each order, so that no older message is taken for a new one.
 */
export function createMessageClaims(
  store: ShopperChatStore,
  { keepMs, holdMs }: MessageClaimsOptions,
): MessageClaims {
  async function begin({ order, body, name }: ClaimOwner): Promise<number> {
    const terms = { limit: NO_LIMIT, lifetimeMs: holdMs };
    return (await store.acquire(`${order}:${body}`, name, terms)) ?? NO_LIMIT;
  }

  async function raise(order: string, id: string, known: string | undefined): Promise<void> {
    const name = highestName(order);
    for (let highest = known; ; highest = await store.get(name)) {
      // Ids that are not numbers have no order.
      if (!/^\d+$/.test(id) || (highest !== undefined && !isHigher(id, highest))) return;
      if (await store.compareAndSet(name, highest, id, keepMs)) return;
    }
  }

  return {
    highest: async (order) => (await store.get(highestName(order))) ?? null,

    async record(owner, id, known) {
      await Promise.all([
        store.compareAndSet(claimName(owner.order, id), undefined, owner.name, keepMs),
        raise(owner.order, id, known ?? undefined),
      ]);
    },

    begin,

    end: ({ order, body, name }) => store.release(`${order}:${body}`, name),

    async claimOnly(owner, ids) {
      // Other tries with the same text first: a try that ended before this has stored its claim.
      const others = await begin(owner);
      const holders = await Promise.all(ids.map((id) => store.get(claimName(owner.order, id))));
      const mine = ids.find((_, index) => holders[index] === owner.name);
      if (mine !== undefined) return { id: mine };
      const [id, ...more] = ids.filter((_, index) => holders[index] === undefined);
      if (id === undefined) return "none";
      if (more.length > 0 || others > 0) return "unclear";
      const name = claimName(owner.order, id);
      const isClaimed = await store.compareAndSet(name, undefined, owner.name, keepMs);
      return isClaimed ? { id } : "unclear";
    },
  };
}

export interface MessageClaimsOptions {
  /** How long a claim is stored: as long as keys are. */
  keepMs: number;
  /** How long a text counts as in flight if its try never ends: longer than any try lasts. */
  holdMs: number;
}

export interface MessageClaims {
  /** Returns the highest message id known for an order, or null. */
  highest: (order: string) => Promise<string | null>;
  /**
   * Stores that Connect gave this id to the owner's message. `known` is the highest id as it was read
   * before.
   */
  record: (owner: ClaimOwner, id: string, known: string | null) => Promise<void>;
  /** Stores that a text is in flight, and returns how many other tries have the same in flight. */
  begin: (owner: ClaimOwner) => Promise<number>;
  /** Stores that it no longer is. */
  end: (owner: ClaimOwner) => Promise<void>;
  /**
   * Claims the one message of these that can only be the owner's. Returns `"none"` if all of them
   * belong to others, `"unclear"` if it may be one of several, or of a try that is still in flight.
   */
  claimOnly: (
    owner: ClaimOwner,
    ids: readonly string[],
  ) => Promise<{ id: string } | "none" | "unclear">;
}

/** Which message a try is about. */
export interface ClaimOwner extends MessageNames {
  /** The name of its key; a name of its own if it has no key. */
  name: string;
}

/** More than can be in flight at once. */
const NO_LIMIT = 10_000;

function highestName(order: string): string {
  return `${order}:highest`;
}

function claimName(order: string, id: string): string {
  return `${order}:id:${id}`;
}
