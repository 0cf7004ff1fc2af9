/**
 * Where a backend keeps what its instances must agree on: idempotency keys, places and rates. Each
 * method is one step that no other call can come between, in whatever process it is made; that is
 * all that "never twice" rests on. What is kept has an end, and nothing in it is personal: names are
 * HMACs, and neither text nor user id is ever stored.
 */
export interface Store {
  /** What stands at `name`. */
  get: (name: string) => Promise<string | undefined>;
  /**
   * Puts `next` in the place of `expected`, for `lifetimeMs`; `undefined` means nothing at all. False
   * when something else stood there, and then nothing is changed.
   */
  swap: (
    name: string,
    expected: string | undefined,
    next: string | undefined,
    lifetimeMs: number,
  ) => Promise<boolean>;
  /**
   * Takes a place in a room, or keeps it, for `lifetimeMs`, and says how many others have one; null
   * when `limit` others do, and then there is none to take.
   */
  enter: (
    room: string,
    member: string,
    terms: { limit: number; lifetimeMs: number },
  ) => Promise<number | null>;
  /** Gives a place back. */
  leave: (room: string, member: string) => Promise<void>;
  /** Counts one against a rate; how many milliseconds to wait when it is used up, else 0. */
  consume: (name: string, rate: Rate) => Promise<number>;
}

/** So many in any stretch of so long. */
export interface Rate {
  /** How many. */
  messages: number;
  /** In how long. */
  seconds: number;
}
