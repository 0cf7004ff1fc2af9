import { RateLimiterMemory } from "rate-limiter-flexible";
import { createRateLimits } from "./createRateLimits.ts";
import type { Store } from "./Store.ts";

/**
 * Makes a store in this process's memory: for one process, and until it ends. Several instances need
 * one that they share, such as that of `@shopper-chat/server/redis`.
 */
export function createMemoryStore({ now = Date.now }: MemoryStoreOptions = {}): Store {
  const values = new Map<string, { value: string; endsAt: number }>();
  const rooms = new Map<string, Map<string, number>>();
  const consume = createRateLimits((terms) => new RateLimiterMemory(terms));
  let sweepAt = FIRST_SWEEP;

  function read(name: string): string | undefined {
    const kept = values.get(name);
    return kept && kept.endsAt > now() ? kept.value : undefined;
  }

  /** The members whose time is not over. */
  function readRoom(name: string): Map<string, number> {
    const room = rooms.get(name) ?? new Map<string, number>();
    for (const [member, endsAt] of room) if (endsAt <= now()) room.delete(member);
    if (room.size === 0) rooms.delete(name);
    return room;
  }

  // When it has doubled since the last time, so that the work is in proportion to what was added.
  function sweep(): void {
    if (values.size + rooms.size < sweepAt) return;
    for (const name of values.keys()) if (read(name) === undefined) values.delete(name);
    for (const name of rooms.keys()) readRoom(name);
    sweepAt = Math.max(FIRST_SWEEP, 2 * (values.size + rooms.size));
  }

  return {
    get: async (name) => read(name),
    async swap(name, expected, next, lifetimeMs) {
      if (read(name) !== expected) return false;
      if (next === undefined) values.delete(name);
      else values.set(name, { value: next, endsAt: now() + lifetimeMs });
      sweep();
      return true;
    },
    async enter(name, member, { limit, lifetimeMs }) {
      const room = readRoom(name);
      const others = room.size - (room.has(member) ? 1 : 0);
      if (others >= limit) return null;
      rooms.set(name, room.set(member, now() + lifetimeMs));
      sweep();
      return others;
    },
    async leave(name, member) {
      rooms.get(name)?.delete(member);
      readRoom(name);
    },
    consume,
  };
}

export interface MemoryStoreOptions {
  /** Milliseconds since the epoch. @default Date.now */
  now?: () => number;
}

const FIRST_SWEEP = 1000;
