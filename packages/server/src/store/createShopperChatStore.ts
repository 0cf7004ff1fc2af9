import type { RateLimit, ShopperChatStore } from "./ShopperChatStore.ts";

/**
 * Creates a store of two operations that nearly every database has: a read and a conditional write.
 * Places and rate limits are kept in values of their own, which are read, changed and written until no
 * other instance was faster. `@shopper-chat/server/testing` has the tests that a store must pass.
 *
 * @throws TypeError if an operation is missing.
 * @example
 * ```ts
 * const store = createShopperChatStore({ get, compareAndSet });
 * ```
 */
export function createShopperChatStore(operations: StoreOperations): ShopperChatStore {
  const { get, compareAndSet, now } = operations;
  if (typeof get !== "function" || typeof compareAndSet !== "function") {
    throw new TypeError("Shopper Chat: a store needs the functions get and compareAndSet.");
  }
  const readTime = async (name: string) => (now ? now(name) : Date.now());

  /** Replaces the value at `name` by what `change` makes of it; undefined leaves it as it is. */
  async function update<Result>(name: string, change: Change<Result>): Promise<Result> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const [found, time] = await Promise.all([get(name), readTime(name)]);
      const { result, next } = change(parse(found), time);
      if (!next) return result;
      const { value, lifetimeMs } = next;
      if (await compareAndSet(name, found, value && JSON.stringify(value), lifetimeMs)) {
        return result;
      }
    }
    throw new Error("The store was changed by others each time that it was written.");
  }

  return {
    get,
    compareAndSet,
    acquire: (name, member, { limit, lifetimeMs }) =>
      update(`places:${name}`, (found, time) => {
        const places = livePlaces(found, time);
        const others = Object.keys(places).filter((other) => other !== member).length;
        if (others >= limit) return { result: null };
        places[member] = time + lifetimeMs;
        const longestMs = Math.max(...Object.values(places)) - time;
        return { result: others, next: { value: places, lifetimeMs: longestMs } };
      }),
    release: (name, member) =>
      update<void>(`places:${name}`, (found, time) => {
        const places = livePlaces(found, time);
        if (!Object.hasOwn(places, member)) return { result: undefined };
        const { [member]: _released, ...others } = places;
        const ends = Object.values(others);
        const value = ends.length === 0 ? undefined : others;
        return { result: undefined, next: { value, lifetimeMs: Math.max(1, ...ends) - time } };
      }),
    consume: (name, { limit, windowMs }: RateLimit) =>
      update(`rate:${limit}-in-${windowMs}:${name}`, (found, time) => {
        const isOver = found.endsAt === undefined || found.endsAt <= time;
        const endsAt = isOver ? time + windowMs : (found.endsAt ?? time);
        const count = isOver ? 1 : (found.count ?? 0) + 1;
        // Uses beyond the limit change nothing, so they need no write.
        if (count > limit) return { result: Math.max(1, endsAt - time) };
        return { result: 0, next: { value: { count, endsAt }, lifetimeMs: endsAt - time } };
      }),
    ...(now && { now }),
  };
}

/** The operations of a database that `createShopperChatStore` needs. */
export interface StoreOperations
  extends Pick<ShopperChatStore, "get" | "compareAndSet">,
    Partial<Pick<ShopperChatStore, "now">> {}

type Numbers = Record<string, number>;

type Change<Result> = (
  found: Numbers,
  time: number,
) => { result: Result; next?: { value: Numbers | undefined; lifetimeMs: number } };

function livePlaces(places: Numbers, time: number): Numbers {
  return Object.fromEntries(Object.entries(places).filter(([, endsAt]) => endsAt > time));
}

/** Reads what `update` wrote. Another text counts as nothing, so that it is replaced. */
function parse(text: string | undefined): Numbers {
  if (text === undefined) return {};
  const value: unknown = JSON.parse(text);
  const entries = Object.entries(Object(value));
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}

/** Each attempt fails only because another one succeeded, so this is a queue of as many requests. */
const MAX_ATTEMPTS = 200;
