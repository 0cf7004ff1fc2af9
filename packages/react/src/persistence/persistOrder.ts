import type { Outbox } from "../order/createOutbox.ts";
import { joinTexts } from "../order/createTextareaBinding.ts";
import type { Order } from "../order/Order.ts";
import { latestError } from "../order/OrderState.ts";
import { readOrder, removeOrders, writeOrder } from "./sessionStorage.ts";

/**
 * Restores an order from `key` and stores every change of it there. It goes on until
 * {@link stopPersisting}, also without a component, because a response may arrive when there is none.
 * With another key, the order moves there.
 */
export function persistOrder(watched: WatchedOrder, key: string): void {
  const known = persistedOrders.get(watched.order);
  if (known) known.moveTo(key);
  else persistedOrders.set(watched.order, startPersisting(watched, key));
}

/** Stops storing an order, and removes what is stored of it. */
export function stopPersisting(order: Order): void {
  persistedOrders.get(order)?.stop();
  persistedOrders.delete(order);
}

export interface WatchedOrder {
  order: Order;
  outbox: Outbox;
}

interface PersistedOrder {
  moveTo: (key: string) => void;
  stop: () => void;
}

function startPersisting({ order, outbox }: WatchedOrder, firstKey: string): PersistedOrder {
  let key = firstKey;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = order.getState();

  /** Puts what is stored before what is there already. */
  function restore(): void {
    const stored = readOrder(key);
    if (!stored) return;
    order.readTextareas();
    const { draft, error, unsentMessages } = order.getState();
    for (const each of [...stored.unsentMessages, stored.edited]) {
      if (each?.error?.delivery === "unconfirmed") outbox.unconfirmedKeys.add(each.idempotencyKey);
    }
    for (const [messageKey, ids] of stored.listedIds) outbox.listedIds.set(messageKey, ids);
    const storedError = latestError(stored.unsentMessages);
    const change = {
      // The browser may have restored the same text.
      draft: stored.draft === draft ? draft : joinTexts(stored.draft, draft),
      unsentMessages: [...stored.unsentMessages, ...unsentMessages],
      error: storedError ?? error,
    };
    order.restore(change, stored.edited);
    // The error may not have been announced before the reload.
    if (storedError) order.announceFailure(storedError.error, false);
  }

  function remove(): void {
    removeOrders((each) => each === key);
  }

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    written = order.getState();
    const { draft, unsentMessages } = written;
    const edited = order.getEdited();
    writeOrder(key, { draft, unsentMessages, edited }, outbox);
  }

  function flush(): void {
    if (timer !== undefined) write();
  }

  restore();
  const unsubscribe = order.subscribe(() => {
    const { draft, unsentMessages } = order.getState();
    const isCleared = draft === "" && written.draft !== "";
    // A message that is sending is stored at once; typing is stored when it pauses.
    if (unsentMessages !== written.unsentMessages || isCleared) write();
    else if (draft !== written.draft) timer ??= setTimeout(write, WRITE_DELAY_MS);
  });
  addEventListener("pagehide", flush);

  return {
    moveTo(newKey) {
      if (newKey === key) return;
      remove();
      key = newKey;
      restore();
      write();
    },
    stop() {
      clearTimeout(timer);
      unsubscribe();
      removeEventListener("pagehide", flush);
      remove();
    },
  };
}

const persistedOrders = new WeakMap<Order, PersistedOrder>();
const WRITE_DELAY_MS = 300;
