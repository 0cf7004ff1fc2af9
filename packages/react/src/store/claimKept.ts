/**
 * Gives the key under which a store keeps an order: `key`, unless a store of another copy of this
 * library on the page keeps what its own field shows there. Copies share nothing else.
 */
export function claimKept(store: KeepingStore, key: string): string {
  let free = key;
  // A character that no encoded order id has.
  while (isTaken(keepers().get(free), store)) free += "+";
  keepers().set(free, store);
  return free;
}

/** Whether it is still this store that keeps an order under `key`. */
export function isKeptBy(store: KeepingStore, key: string): boolean {
  return keepers().get(key) === store;
}

/** Ends the claim; false where another store has the key by now, and what is kept under it is its. */
export function releaseKept(store: KeepingStore, key: string): boolean {
  return isKeptBy(store, key) && keepers().delete(key);
}

function isTaken(keeper: KeepingStore | undefined, store: KeepingStore): boolean {
  return keeper !== undefined && keeper !== store && keeper.isShown();
}

interface KeepingStore {
  /** Whether a field on the page shows its draft. */
  isShown: () => boolean;
}

function keepers(): Map<string, KeepingStore> {
  page[KEEPERS] ??= new Map();
  return page[KEEPERS];
}

const KEEPERS = Symbol.for("@shopper-chat/react/keepers");
const page: typeof globalThis & { [KEEPERS]?: Map<string, KeepingStore> } = globalThis;
