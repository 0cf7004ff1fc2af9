import type { OrderStore } from "./createOrderStore.ts";
import { forgetKept, readKept, writeKept } from "./keptInSession.ts";

/**
 * Lets what the customer wrote for an order survive a reload of the tab, under `key`. Begins once
 * for a store and goes on as long as the page, because an answer may come when no component is
 * there. Called again with another key, it moves there.
 */
export function keepInSession(store: OrderStore, key: string): void {
  const keeper = keepers.get(store) ?? startKeeping(store, key);
  keepers.set(store, keeper);
  keeper.moveTo(key);
}

interface Keeper {
  moveTo: (key: string) => void;
}

function startKeeping(store: OrderStore, firstKey: string): Keeper {
  let key = firstKey;
  const found = readKept(key);
  if (found) store.restore(found);

  let written = store.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    written = store.getState();
    writeKept(key, written);
  }
  store.subscribe(() => {
    const { draft, outgoing } = store.getState();
    // What is on its way has to be known from the first moment; typing may pause first.
    if (outgoing !== written.outgoing || (draft === "" && written.draft !== "")) write();
    else if (draft !== written.draft) timer ??= setTimeout(write, PAUSE_MS);
  });
  addEventListener("pagehide", () => {
    if (timer !== undefined) write();
  });
  return {
    moveTo(newKey) {
      if (newKey === key) return;
      const oldKey = key;
      key = newKey;
      forgetKept((each) => each === oldKey);
      write();
    },
  };
}

const keepers = new WeakMap<OrderStore, Keeper>();
const PAUSE_MS = 300;
