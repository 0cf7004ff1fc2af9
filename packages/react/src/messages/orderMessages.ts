import type { ChatMessage, ShopperChatError } from "@shopper-chat/client";
import type { QueryClient } from "@tanstack/react-query";
import type { Outbox } from "../order/createOutbox.ts";
import type { OrderEntry } from "../order/registry.ts";
import { createListeners } from "../utils/store.ts";
import { createPollScheduler, type PollScheduler } from "./createPollScheduler.ts";

/**
 * Returns what the page keeps beside an order's messages; the same for every component of the page.
 * It is created by the first component that reads, so apps that only send don't bundle it.
 */
export function getOrderMessages(entry: OrderEntry): OrderMessages {
  const known = messagesByEntry.get(entry);
  if (known) return known;
  const created: OrderMessages = {
    scheduler: createPollScheduler(),
    accepted: createAcceptedMessages(entry.outbox),
    marking: new Map(),
    listed: null,
    announcedIds: new Set(),
    clearedQueries: new WeakMap(),
    hiddenBy: null,
    readListeners: new Set(),
    reader: null,
  };
  messagesByEntry.set(entry, created);
  const { listedIds } = entry.outbox;
  entry.outbox.recordListed = ({ body, idempotencyKey }) => {
    if (!created.listed || listedIds.has(idempotencyKey)) return;
    const messages = [...created.listed, ...created.accepted.getMessages()];
    listedIds.set(
      idempotencyKey,
      messages.filter((message) => message.body === body).map(({ id }) => id),
    );
  };
  entry.resetListeners.add(() => {
    created.accepted.clear();
    created.marking.clear();
    created.listed = null;
    created.announcedIds.clear();
    created.hiddenBy = null;
  });
  return created;
}

export interface OrderMessages {
  readonly scheduler: PollScheduler;
  readonly accepted: AcceptedMessages;
  /**
   * The ids of the newest messages that were to be marked as read, each with the time of the read
   * after which that failed; infinite if it did not fail.
   */
  readonly marking: Map<string, number>;
  /** The messages of the last list from the server. */
  listed: readonly ChatMessage[] | null;
  /** The ids of the shopper's messages that were announced. Several chats announce each once. */
  readonly announcedIds: Set<string>;
  /**
   * The error that hides messages until they are read again: the session has ended, or the order is no
   * longer this customer's.
   */
  hiddenBy: ShopperChatError | null;
  /** Called when the messages were read. */
  readonly readListeners: Set<() => void>;
  /** The hashes of the queries that are cleared when the customer signs out. */
  readonly clearedQueries: WeakMap<QueryClient, Set<string>>;
  /** The number of this reader in query keys; null until a key contains it. */
  reader: number | null;
}

/**
 * Returns the number that separates clients of the same storefront backend in query keys. Clients
 * that share nothing may belong to different customers. It counts from 0.
 */
export function getReader(messages: OrderMessages, place: string): number {
  if (messages.reader !== null) return messages.reader;
  const reader = readers.get(place) ?? 0;
  // On a server each page has its own cache, which the browser's first reader then finds.
  if (typeof document !== "undefined") readers.set(place, reader + 1);
  messages.reader = reader;
  return reader;
}

/** Keeps the messages that were accepted on this page until a list from the server contains them. */
function createAcceptedMessages(outbox: Outbox): AcceptedMessages {
  const { subscribe, notify } = createListeners();
  let messages: readonly ChatMessage[] = [];
  let keys = new Map<string, string>();

  function set(next: readonly ChatMessage[]): void {
    messages = next;
    notify();
  }

  outbox.subscribe(({ body, idempotencyKey, outcome }) => {
    if (outcome?.status !== "success") return;
    const { id, createdAt } = outcome.data;
    keys.set(id, idempotencyKey);
    set([
      ...messages.filter((message) => message.id !== id),
      { id, sender: "customer", senderId: null, body, createdAt, isRead: false, image: null },
    ]);
  });

  return {
    subscribe,
    getMessages: () => messages,
    getKey: (id) => keys.get(id),
    recognize(id, idempotencyKey) {
      keys.set(id, idempotencyKey);
    },
    removeListed(listed) {
      const ids = new Set(listed.map(({ id }) => id));
      const left = messages.filter(({ id }) => !ids.has(id));
      if (left.length < messages.length) set(left);
    },
    clear() {
      keys = new Map();
      set([]);
    },
  };
}

interface AcceptedMessages {
  subscribe: (listener: () => void) => () => void;
  /** Returns the accepted messages that no list has contained yet, in the order of acceptance. */
  getMessages: () => readonly ChatMessage[];
  /** Returns the idempotency key with which the message of that id was sent on this page. */
  getKey: (id: string) => string | undefined;
  /** Records that the listed message of that id was sent on this page, with that key. */
  recognize: (id: string, idempotencyKey: string) => void;
  /** Removes the messages that a list from the server contains. */
  removeListed: (listed: readonly ChatMessage[]) => void;
  /** Removes everything, because the customer has signed out. */
  clear: () => void;
}

const messagesByEntry = new WeakMap<OrderEntry, OrderMessages>();
const readers = new Map<string, number>();
