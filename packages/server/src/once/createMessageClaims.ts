import { isHigher } from "../settle/findCandidates.ts";
import type { Store } from "../store/Store.ts";
import type { MessageNames } from "./createKeyNames.ts";

/**
 * Keeps which of Connect's message ids belong to which try, so that no message is taken for two
 * tries', and the highest id known for each order, so that no old message is taken for a new one's.
 */
export function createMessageClaims(
  store: Store,
  { keepMs, holdMs }: MessageClaimsOptions,
): MessageClaims {
  async function begin({ order, body, name }: ClaimOwner): Promise<number> {
    const terms = { limit: NO_LIMIT, lifetimeMs: holdMs };
    return (await store.enter(`${order}:${body}`, name, terms)) ?? NO_LIMIT;
  }

  async function raise(order: string, id: string): Promise<void> {
    const name = highestName(order);
    for (;;) {
      const known = await store.get(name);
      // Ids that are no numbers have no order; nothing is known of them then.
      if (!/^\d+$/.test(id) || (known !== undefined && !isHigher(id, known))) return;
      if (await store.swap(name, known, id, keepMs)) return;
    }
  }

  return {
    highest: async (order) => (await store.get(highestName(order))) ?? null,

    async record(owner, id) {
      await Promise.all([
        store.swap(claimName(owner.order, id), undefined, owner.name, keepMs),
        raise(owner.order, id),
      ]);
    },

    begin,

    end: ({ order, body, name }) => store.leave(`${order}:${body}`, name),

    async claimOnly(owner, ids) {
      // First who else is under way with the same text: whoever has gone by now has left a claim.
      const others = await begin(owner);
      const holders = await Promise.all(ids.map((id) => store.get(claimName(owner.order, id))));
      const mine = ids.find((_, index) => holders[index] === owner.name);
      if (mine !== undefined) return { id: mine };
      const [id, ...more] = ids.filter((_, index) => holders[index] === undefined);
      if (id === undefined) return "none";
      if (more.length > 0 || others > 0) return "unclear";
      const isClaimed = await store.swap(claimName(owner.order, id), undefined, owner.name, keepMs);
      return isClaimed ? { id } : "unclear";
    },
  };
}

export interface MessageClaimsOptions {
  /** How long a claim is kept: as long as keys are. */
  keepMs: number;
  /** How long a text counts as under way where nothing is heard of it: longer than any try lasts. */
  holdMs: number;
}

export interface MessageClaims {
  /** The highest message id known for an order; null where none is. */
  highest: (order: string) => Promise<string | null>;
  /** Writes down that Connect gave this id to the owner's message. */
  record: (owner: ClaimOwner, id: string) => Promise<void>;
  /** Says that a text is under way, and how many others have the same under way. */
  begin: (owner: ClaimOwner) => Promise<number>;
  /** Says that it no longer is. */
  end: (owner: ClaimOwner) => Promise<void>;
  /**
   * Claims the one message of these that can only be the owner's. `"none"` where all of them are
   * others', `"unclear"` where it may be one of several, or of somebody who is still under way.
   */
  claimOnly: (
    owner: ClaimOwner,
    ids: readonly string[],
  ) => Promise<{ id: string } | "none" | "unclear">;
}

/** Whose try it is. */
export interface ClaimOwner extends MessageNames {
  /** The name of its key; one of its own where it has none. */
  name: string;
}

/** More than can be under way at once. */
const NO_LIMIT = 10_000;

function highestName(order: string): string {
  return `${order}:highest`;
}

function claimName(order: string, id: string): string {
  return `${order}:id:${id}`;
}
