import type { OrderStore } from "./createOrderStore.ts";
import { readKept, writeKept } from "./keptInSession.ts";

/**
 * Lets what the customer wrote for an order survive a reload of the tab, under `key`. Begins once
 * for a store and goes on as long as the page, because an answer may come when no component is there.
 */
export function keepInSession(store: OrderStore, key: string): void {
  if (kept.has(store)) return;
  kept.add(store);
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
    if (outgoing !== written.outgoing || draft === "") write();
    else if (draft !== written.draft) timer ??= setTimeout(write, PAUSE_MS);
  });
  addEventListener("pagehide", () => {
    if (timer !== undefined) write();
  });
}

const kept = new WeakSet<OrderStore>();
const PAUSE_MS = 300;
