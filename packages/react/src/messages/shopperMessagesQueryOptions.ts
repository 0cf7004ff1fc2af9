import {
  getMessages,
  isShopperChatError,
  type ShopperChatClient,
  ShopperChatError,
  type ShopperConversation,
} from "@shopper-chat/client";
import {
  type DataTag,
  hashKey,
  type QueryClient,
  type QueryFunction,
  type QueryFunctionContext,
  type QueryKey,
  queryOptions,
} from "@tanstack/react-query";
import type { Outbox } from "../order/createOutbox.ts";
import { ANONYMOUS, getOrderEntry, type OrderEntry } from "../order/registry.ts";
import { getOrderMessages, getReader } from "./orderMessages.ts";
import { warnIfStored } from "./warnIfStored.ts";

/**
 * Returns the query of an order's messages for everything that react-query does with one: prefetch it,
 * in a server component too, hydrate it, or read it from the cache. Its `queryKey` identifies it.
 *
 * The key contains the client, because another client may belong to another customer. A server has its
 * own client, so pass the `baseUrl` and `customerKey` of the page's `<ShopperChatProvider>`.
 *
 * @example
 * ```ts
 * const options = { client, orderId, baseUrl: "/shopper-chat", customerKey: customer.id };
 * await queryClient.prefetchQuery(shopperMessagesQueryOptions(options));
 * ```
 */
export function shopperMessagesQueryOptions({
  client,
  orderId,
  baseUrl,
  customerKey = ANONYMOUS,
}: ShopperMessagesQuerySource): ShopperMessagesQueryOptions {
  const entry = getOrderEntry(client, customerKey, orderId);
  const messages = getOrderMessages(entry);
  const reader =
    baseUrl === undefined ? getReader(messages, toPlace(client, customerKey, orderId)) : 0;
  const page = baseUrl?.replace(/\/+$/, "") ?? client.baseUrl;
  // This gives the key its type, by which the cache types the data.
  const { queryKey } = queryOptions<
    ShopperConversation,
    ShopperChatError,
    ShopperConversation,
    ShopperMessagesQueryKey
  >({ queryKey: [...ALL_MESSAGES_KEY, orderId, customerKey, page, reader] });
  return {
    queryKey,
    async queryFn({ signal }) {
      if (process.env.NODE_ENV !== "production") warnIfStored(ALL_MESSAGES_KEY);
      try {
        const conversation = await readBetweenSends(entry.outbox, () =>
          getMessages(client, { orderId, signal }),
        );
        messages.scheduler.recordSuccess(conversation);
        messages.hiddenBy = null;
        for (const listener of messages.readListeners) listener();
        return conversation;
      } catch (cause) {
        // A client that the app made itself can fail in any way.
        const error = isShopperChatError(cause)
          ? cause
          : new ShopperChatError({ kind: "unexpected", delivery: "not-sent", cause });
        if (signal.aborted) throw error;
        messages.scheduler.recordFailure(error);
        if (isHiding(error)) messages.hiddenBy = error;
        // After a sign-out, a 503 must not show the messages again.
        throw error.kind === "disallowed" ? error : (messages.hiddenBy ?? error);
      }
    },
    // The next poll retries, after a longer wait each time.
    retry: 0,
    networkMode: "always",
    staleTime: STALE_TIME_MS,
    // The app's defaults are for its own queries.
    gcTime: typeof document === "undefined" ? Number.POSITIVE_INFINITY : GC_TIME_MS,
    initialData: () => undefined,
    meta: {},
    persister: readWithoutPersister,
    structuralSharing: true,
  };
}

/** Returns whether a failed read means that this customer may no longer see the messages. */
export function isHiding({ kind }: ShopperChatError): boolean {
  return kind === "signed-out" || kind === "not-found";
}

/**
 * Returns whether a query is one of this library's. Messages must not be stored, so a persister must
 * leave them out.
 *
 * @example
 * ```ts
 * const dehydrateOptions = {
 *   shouldDehydrateQuery: (query: Query) =>
 *     defaultShouldDehydrateQuery(query) && !isShopperChatQuery(query),
 * };
 * ```
 */
export function isShopperChatQuery({ queryKey }: { readonly queryKey: QueryKey }): boolean {
  return queryKey[0] === ALL_MESSAGES_KEY[0];
}

/**
 * Marks the messages of an order, or of every order, as changed, for apps with push messages of their
 * own. Messages on the page are read at once, the others when they are shown again.
 *
 * @example
 * ```ts
 * await invalidateShopperMessages(queryClient, order.id);
 * ```
 */
export function invalidateShopperMessages(
  queryClient: QueryClient,
  orderId?: string,
): Promise<void> {
  const queryKey = orderId === undefined ? ALL_MESSAGES_KEY : [...ALL_MESSAGES_KEY, orderId];
  return queryClient.invalidateQueries({ queryKey });
}

export interface ShopperMessagesQuerySource {
  /** The client that reads. */
  client: ShopperChatClient;
  /** The retailer's own id of the order. */
  orderId: string;
  /**
   * The `baseUrl` of the page's provider, or that of the provider's client.
   * @default that of `client`
   */
  baseUrl?: string | undefined;
  /**
   * The `customerKey` of the page's provider.
   * @default none
   */
  customerKey?: string | undefined;
}

/** The order's id, the `customerKey`, the `baseUrl`, and a number if several clients read it. */
export type ShopperMessagesQueryKey = readonly [
  "shopper-chat",
  "messages",
  string,
  string,
  string,
  number,
];

export interface ShopperMessagesQueryOptions {
  /** The query key of the messages. */
  queryKey: DataTag<ShopperMessagesQueryKey, ShopperConversation, ShopperChatError>;
  /** Reads the messages while nothing is being sent. */
  queryFn: (context: { signal: AbortSignal }) => Promise<ShopperConversation>;
  /** The next poll retries. */
  retry: 0;
  /** Always asks, whatever the browser says about the network. */
  networkMode: "always";
  /** In milliseconds. */
  staleTime: number;
  /** How long messages that nothing shows stay in the cache, in milliseconds. */
  gcTime: number;
  /** None: only the server has the messages. */
  initialData: () => undefined;
  /** Empty, so that the app does not take it for a query of its own. */
  meta: Record<string, never>;
  /** Bypasses a persister: messages must not be stored. */
  persister: typeof readWithoutPersister;
  /** A read without changes renders nothing. */
  structuralSharing: true;
}

/** Our hooks' own options, so that the app's defaults can't change or hide what is shown. */
export const QUERY_OVERRIDES: QueryOverrides = {
  notifyOnChangeProps: undefined,
  placeholderData: () => undefined,
  select: (conversation) => conversation,
  throwOnError: false,
};

interface QueryOverrides {
  /** Those that are used. */
  notifyOnChangeProps: undefined;
  placeholderData: () => undefined;
  select: (conversation: ShopperConversation) => ShopperConversation;
  throwOnError: false;
}

/**
 * Clears messages from the cache when the customer signs out: with `client.reset()` all of them, and
 * those of the page are read again for the next customer; with another `customerKey` those of this
 * order.
 */
export function clearMessagesOnReset(
  client: ShopperChatClient,
  entry: OrderEntry,
  queryClient: QueryClient,
  queryKey: QueryKey,
): void {
  const { clearedQueries } = getOrderMessages(entry);
  const hashes = clearedQueries.get(queryClient) ?? new Set();
  const hash = hashKey(queryKey);
  if (!hashes.has(hash)) {
    clearedQueries.set(queryClient, hashes.add(hash));
    entry.resetListeners.add(() => queryClient.removeQueries({ queryKey, type: "inactive" }));
  }

  const known = queryClients.get(client) ?? new WeakSet();
  if (known.has(queryClient)) return;
  queryClients.set(client, known.add(queryClient));
  client.onReset(() => clearMessages(queryClient));
}

/** Clears all messages from the cache, and reads those of the page again. */
export function clearMessages(queryClient: QueryClient): void {
  const all = { queryKey: ALL_MESSAGES_KEY };
  queryClient.removeQueries({ ...all, type: "inactive" });
  for (const query of queryClient.getQueryCache().findAll(all)) {
    void query.cancel({ silent: true });
    // Not reset(): that would restore what a server had rendered.
    query.setState({
      data: undefined,
      dataUpdatedAt: 0,
      error: null,
      errorUpdateCount: 0,
      status: "pending",
    });
  }
  void queryClient.invalidateQueries(all);
}

const queryClients = new WeakMap<ShopperChatClient, WeakSet<QueryClient>>();

/**
 * Reads while nothing is being sent, and reads again if a message was sent meanwhile. Otherwise the
 * list could contain a message that the page still shows as sending.
 */
async function readBetweenSends<List>(outbox: Outbox, read: () => Promise<List>): Promise<List> {
  for (;;) {
    while (outbox.current) await outbox.current.promise.catch(() => {});
    const { startCount } = outbox;
    const list = await read();
    if (outbox.startCount === startCount) return list;
  }
}

function readWithoutPersister<Key extends QueryKey>(
  read: QueryFunction<ShopperConversation, Key>,
  context: QueryFunctionContext<Key>,
): ShopperConversation | Promise<ShopperConversation> {
  return read(context);
}

function toPlace({ baseUrl }: ShopperChatClient, customerKey: string, orderId: string): string {
  return JSON.stringify([baseUrl, customerKey, orderId]);
}

const ALL_MESSAGES_KEY = ["shopper-chat", "messages"] as const;
/** Prefetched messages are not read again as soon as they are shown. */
const STALE_TIME_MS = 3000;
/** On a server, which keeps nothing, a timer would keep every page in memory. */
const GC_TIME_MS = 5 * 60_000;
