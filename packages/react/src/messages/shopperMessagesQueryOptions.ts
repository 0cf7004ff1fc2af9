import {
  type Conversation,
  isShopperChatError,
  type ShopperChatClient,
  ShopperChatError,
} from "@shopper-chat/client";
import {
  type DataTag,
  type QueryFunction,
  type QueryFunctionContext,
  type QueryKey,
  queryOptions,
} from "@tanstack/react-query";
import type { SendLane } from "../send/createSendLane.ts";
import { orderScopeOf } from "../store/orderScopes.ts";
import { conversationOf } from "./conversationOf.ts";
import {
  type ShopperMessagesKey,
  type ShownBelow,
  shopperMessagesKeys,
} from "./shopperMessagesKeys.ts";

/**
 * The query of an order's messages, for what react-query does with one: prefetch it, in a server
 * component too, hydrate it, read it from the cache. What one client has read is not shown with
 * another, who may be another customer's: a server, whose client is its own, says below which
 * `provider` they will be shown.
 */
export function shopperMessagesOptions(
  client: ShopperChatClient,
  orderId: string,
  provider?: ShownBelow,
): ShopperMessagesOptions {
  const { pace } = conversationOf(client, orderId);
  const { lane } = orderScopeOf(client, orderId);
  // It gives the key its type, by which the cache knows what is kept under it.
  const { queryKey } = queryOptions<
    Conversation,
    ShopperChatError,
    Conversation,
    ShopperMessagesKey
  >({ queryKey: shopperMessagesKeys.order(client, orderId, provider) });
  return {
    queryKey,
    async queryFn({ signal }) {
      try {
        const conversation = await readBesideSends(lane, () =>
          client.getMessages({ orderId, signal }),
        );
        pace.read(conversation);
        return conversation;
      } catch (cause) {
        // A client of the host's own may fail in its own way.
        const error = isShopperChatError(cause)
          ? cause
          : new ShopperChatError({ kind: "unexpected", delivery: "not-sent", cause });
        if (!signal.aborted) pace.fail(error);
        throw error;
      }
    },
    // What failed is read again at the next poll, which waits longer each time.
    retry: 0,
    networkMode: "always",
    staleTime: A_MOMENT_MS,
    // What a host sets for all of its own queries is not meant for these.
    gcTime: typeof document === "undefined" ? Number.POSITIVE_INFINITY : KEPT_MS,
    initialData: nothing,
    meta: {},
    persister: readAlways,
    structuralSharing: true,
  };
}

export interface ShopperMessagesOptions {
  /** Where the cache keeps them; `shopperMessagesKeys` makes it. */
  queryKey: DataTag<ShopperMessagesKey, Conversation, ShopperChatError>;
  /** Reads them, when nothing is being sent. */
  queryFn: (context: { signal: AbortSignal }) => Promise<Conversation>;
  /** What failed waits for the next poll. */
  retry: 0;
  /** Asks whatever the browser says of the network. */
  networkMode: "always";
  /** In milliseconds. */
  staleTime: number;
  /** How long messages that nothing shows stay in the cache, in milliseconds. */
  gcTime: number;
  /** None: only the server knows what was said. */
  initialData: () => undefined;
  /** Nothing by which a host could take them for queries of its own. */
  meta: Record<string, never>;
  /** Passes over a persister: messages must not get into storage. */
  persister: typeof readAlways;
  /** A read that changes nothing is no change. */
  structuralSharing: true;
}

/**
 * Reads when nothing is being sent, and again when something was meanwhile. A list that was begun
 * before a send settled may hold the message that the page still shows as being sent.
 */
async function readBesideSends<List>(lane: SendLane, read: () => Promise<List>): Promise<List> {
  for (;;) {
    for (let sending = lane.current(); sending; sending = lane.current()) {
      await sending.promise.catch(() => {});
    }
    const before = lane.last();
    const list = await read();
    if (lane.last() === before) return list;
  }
}

function nothing(): undefined {
  return undefined;
}

function readAlways<Key extends QueryKey>(
  read: QueryFunction<Conversation, Key>,
  context: QueryFunctionContext<Key>,
): Conversation | Promise<Conversation> {
  return read(context);
}

/** What was prefetched is not read again as soon as it is shown. */
const A_MOMENT_MS = 3000;
/** On a server, which keeps nothing, a timer would hold on to every page. */
const KEPT_MS = 5 * 60_000;
