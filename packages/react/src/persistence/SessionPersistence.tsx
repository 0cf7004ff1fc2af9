import { claimKept, isKeptBy, releaseKept } from "./claimKept.ts";
import type { OrderStore } from "./createOrderStore.ts";
import { forgetKept, readKept, writeKept } from "./keptInSession.ts";

/**
 * Lets what the customer wrote for an order survive a reload of the tab, under `key`. Begins once
 * for a store and goes on as long as the page, because an answer may come when no component is
 * there. Called again with another key, it moves there. Returns how to say that it is no longer
 * wanted, after which `stopKeeping` may end it.
 */
export function keepInSession(store: OrderStore, key: string): () => void {
  const keeper = keepers.get(store) ?? startKeeping(store, key);
  keepers.set(store, keeper);
  keeper.moveTo(key);
  keeper.wanted += 1;
  return () => {
    keeper.wanted -= 1;
  };
}

/** Ends that, and forgets what was kept, unless something else on the page wants it. */
export function stopKeeping(store: OrderStore): void {
  const keeper = keepers.get(store);
  if (!keeper || keeper.wanted > 0) return;
  keeper.stop();
  keepers.delete(store);
}

interface Keeper {
  /** How many composers of the page want it. */
  wanted: number;
  moveTo: (key: string) => void;
  stop: () => void;
}

function startKeeping(store: OrderStore, firstKey: string): Keeper {
  let wanted = firstKey;
  let key = claimKept(store, wanted);
  const found = readKept(key);
  if (found) store.restore(found);

  let written = store.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    written = store.getState();
    if (isKeptBy(store, key)) writeKept(key, written);
  }
  const unsubscribe = store.subscribe(() => {
    const { draft, outgoing } = store.getState();
    // What is on its way has to be known from the first moment; typing may pause first.
    if (outgoing !== written.outgoing || (draft === "" && written.draft !== "")) write();
    else if (draft !== written.draft) timer ??= setTimeout(write, PAUSE_MS);
  });
  function flush(): void {
    if (timer !== undefined) write();
  }
  addEventListener("pagehide", flush);
  function leave(): void {
    if (releaseKept(store, key)) forgetKept((each) => each === key);
  }
  return {
    wanted: 0,
    stop() {
      clearTimeout(timer);
      unsubscribe();
      removeEventListener("pagehide", flush);
      leave();
    },
    moveTo(newKey) {
      if (newKey === wanted) return;
      leave();
      wanted = newKey;
      key = claimKept(store, wanted);
      const kept = readKept(key);
      if (kept) store.restore(kept);
      write();
    },
  };
}

const keepers = new WeakMap<OrderStore, Keeper>();
const PAUSE_MS = 300;
