"use client";

import type {
  ChatMessage,
  ChatPerson,
  Conversation,
  ShopperChatClient,
  ShopperChatError,
} from "@shopper-chat/client";
import { focusManager, type QueryClient, useQuery } from "@tanstack/react-query";
import { useCallback, useContext, useEffect } from "react";
import { ShopperChatContext } from "../provider/ShopperChatContext.ts";
import { useClientOrThrow } from "../provider/useClientOrThrow.ts";
import { useQueryClientOrThrow } from "../provider/useQueryClientOrThrow.ts";
import { checkOrderId } from "../store/checkOrderId.ts";
import { orderScopeOf } from "../store/orderScopes.ts";
import { conversationOf } from "./conversationOf.ts";
import { forgetOnClear } from "./forgetOnClear.ts";
import { OWN_SETTINGS } from "./ownSettings.ts";
import { shopperMessagesOptions } from "./shopperMessagesOptions.ts";

/**
 * Reads an order's messages, from both sides, and goes on reading them: sooner after a message,
 * later while nothing happens and after failures, at once when the customer comes back to the page
 * or the network does; never in a hidden tab, nor when they can't be read any more.
 *
 * @throws Error when `orderId` is missing, or there is no client or QueryClient to use, with what to
 * write.
 */
export function useShopperMessages(options: UseShopperMessagesOptions): UseShopperMessagesResult {
  const { orderId, pollMs = DEFAULT_POLL_MS, enabled = true } = options;
  // Pages that wait for the order itself have nothing to give yet, and say so.
  if (enabled) checkOrderId(orderId);
  const client = useClientOrThrow("useShopperMessages", options.client);
  const queryClient = useQueryClientOrThrow("useShopperMessages", options.queryClient);
  const customerKey = useContext(ShopperChatContext)?.customerKey;
  const { pace } = conversationOf(client, orderId);
  const mayRead = (query: MessagesQuery) => !isOver(query.state) && !pace.isToldToWait();
  const always = (query: MessagesQuery) => mayRead(query) && "always";
  const query = useQuery(
    {
      ...shopperMessagesOptions(client, orderId, { customerKey }),
      ...OWN_SETTINGS,
      enabled,
      refetchInterval: (current) =>
        pollMs !== false && !isOver(current.state) && pace.intervalMs(pollMs),
      refetchIntervalInBackground: false,
      refetchOnMount: mayRead,
      // Where there is nothing but a failure, it is this that decides.
      retryOnMount: mayRead,
      refetchOnWindowFocus: always,
      refetchOnReconnect: always,
    },
    queryClient,
  );
  const { data, error, refetch: read } = query;
  const isDone = isOver({ data, error });

  useEffect(() => forgetOnClear(client, queryClient), [client, queryClient]);

  useEffect(() => {
    const { lane } = orderScopeOf(client, orderId);
    return lane.onSettled(({ promise }) => {
      const readOn = () => {
        // Where another message left at once, it is what is waited for.
        if (!enabled || isDone || lane.current() || pace.isToldToWait()) return;
        if (focusManager.isFocused()) void read({ cancelRefetch: false });
      };
      promise.then(readOn, readOn);
    });
  }, [client, orderId, enabled, isDone, pace, read]);

  const refetch = useCallback(async () => {
    await read();
  }, [read]);
  return { ...outcomeOf(data, error), refetch };
}

export interface UseShopperMessagesOptions {
  /** The retailer's own id of the order. */
  orderId: string;
  /**
   * How often to look for new messages, in milliseconds, while now and then one comes; at least 1000.
   * `false` leaves it to `refetch` and `invalidateShopperMessages`.
   * @default 10000
   */
  pollMs?: number | false | undefined;
  /**
   * Whether to read at all; what is known already is given all the same.
   * @default true
   */
  enabled?: boolean | undefined;
  /**
   * The client to use. Make it once: what is known of an order is known by it.
   * @default the client of the nearest `<ShopperChatProvider>`
   */
  client?: ShopperChatClient | undefined;
  /**
   * The QueryClient to use.
   * @default the QueryClient of the nearest provider
   */
  queryClient?: QueryClient | undefined;
}

/**
 * - `loading`: nothing is known yet.
 * - `ready`: the messages are there; `error` says why they may be old.
 * - `expired`: 24 hours have passed since the order was received or canceled; there are no messages.
 * - `redacted`: the retailer has shoppers' data removed; messages can never be read.
 * - `error`: nothing could be read, and there is nothing older to show.
 */
export type UseShopperMessagesResult = ShopperMessages &
  (
    | {
        /** What is known of the messages. */
        status: "loading";
        /** Why they could not be read the last time, or null. */
        error: null;
      }
    | { status: "ready" | "expired"; error: ShopperChatError | null }
    | { status: "redacted" | "error"; error: ShopperChatError }
  );

export interface ShopperMessages {
  /** Oldest first, each once. */
  messages: readonly ChatMessage[];
  /** How many of the server's messages could not be read and are left out. */
  unreadable: number;
  /** Who ordered. */
  customer: ChatPerson | null;
  /** Who shops the order now. */
  currentShopper: ChatPerson | null;
  /** All who have shopped it, where Connect says so. */
  shoppers: readonly ChatPerson[];
  /** Reads the messages now. Never rejects. */
  refetch: () => Promise<void>;
}

type MessagesOutcome = UseShopperMessagesResult extends infer Result
  ? Result extends unknown
    ? Omit<Result, "refetch">
    : never
  : never;

interface MessagesQuery {
  state: MessagesState;
}

interface MessagesState {
  data: Conversation | undefined;
  error: ShopperChatError | null;
}

function outcomeOf(
  data: Conversation | undefined,
  error: ShopperChatError | null,
): MessagesOutcome {
  if (error && isRedaction(error)) return { ...NOTHING, status: "redacted", error };
  if (!data) {
    return error
      ? { ...NOTHING, status: "error", error }
      : { ...NOTHING, status: "loading", error: null };
  }
  const { isExpired, messages, ...rest } = data;
  return isExpired
    ? { ...rest, messages: NOTHING.messages, status: "expired", error }
    : { ...rest, messages, status: "ready", error };
}

/** Whether the messages can't be read any more, so that asking for them is over. */
function isOver({ data, error }: MessagesState): boolean {
  return error ? isRedaction(error) : data?.isExpired === true;
}

/** Connect refuses this read for one reason only (Connect, Shopper information removal). */
function isRedaction({ kind }: ShopperChatError): boolean {
  return kind === "disallowed";
}

const NOTHING = {
  messages: [],
  unreadable: 0,
  customer: null,
  currentShopper: null,
  shoppers: [],
} satisfies Partial<ShopperMessages>;

const DEFAULT_POLL_MS = 10_000;
