"use client";

import type {
  ChatMessage,
  ChatPerson,
  ShopperChatClient,
  ShopperChatError,
  ShopperConversation,
} from "@shopper-chat/client";
import { focusManager, type QueryClient, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { usePageQueryClient } from "../provider/pageQueryClient.tsx";
import { useOrderEntry } from "../provider/ShopperChatContext.ts";
import { callUserCallback } from "../utils/callUserCallback.ts";
import { useLatestRef } from "../utils/refs.ts";
import { startStopwatch } from "../utils/startStopwatch.ts";
import { getOrderMessages } from "./orderMessages.ts";
import {
  clearMessages,
  clearMessagesOnReset,
  isHiding,
  QUERY_OVERRIDES,
  shopperMessagesQueryOptions,
} from "./shopperMessagesQueryOptions.ts";

/**
 * Reads an order's messages from both sides, and polls: sooner after a message, later while nothing
 * happens and after failures, at once when the customer or the network comes back. It never polls when
 * the messages can't be read anymore, and in a hidden tab only with `pollWhenHidden`.
 *
 * @throws Error if `orderId` is missing, or there is no client or QueryClient, with what to write.
 * @example
 * ```tsx
 * const { messages, status } = useShopperMessages({ orderId });
 * return <p>{status === "ready" ? messages.at(-1)?.body : null}</p>;
 * ```
 */
export function useShopperMessages(options: UseShopperMessagesOptions): UseShopperMessagesResult {
  const { orderId, pollMs = DEFAULT_POLL_MS, enabled = true } = options;
  // A page that still waits for the order itself has no id yet, and disables the query.
  if (
    process.env.NODE_ENV !== "production" &&
    enabled &&
    (typeof orderId !== "string" || !orderId)
  ) {
    throw new Error(
      "Shopper Chat: useShopperMessages needs the order's id as text: orderId={String(order.id)}",
    );
  }
  const { client, customerKey, entry } = useOrderEntry("useShopperMessages", options);
  const queryClient = usePageQueryClient("useShopperMessages", options.queryClient);
  const { scheduler } = getOrderMessages(entry);
  const mayRead = (query: MessagesQuery) =>
    !isOver(query.state) && !scheduler.isBackingOff(pollMs || DEFAULT_POLL_MS);
  const always = (query: MessagesQuery) => mayRead(query) && "always";
  const query = useQuery(
    {
      ...shopperMessagesQueryOptions({ client, orderId, customerKey }),
      ...QUERY_OVERRIDES,
      enabled,
      refetchInterval: (current) =>
        pollMs !== false && !isOver(current.state) && scheduler.getIntervalMs(pollMs),
      refetchIntervalInBackground: false,
      refetchOnMount: mayRead,
      // react-query asks this one if there is only an error.
      retryOnMount: mayRead,
      refetchOnWindowFocus: always,
      refetchOnReconnect: always,
    },
    queryClient,
  );
  const { data, errorUpdateCount, refetch: read } = query;
  // While it reads again, react-query clears the error of a query without data. The notice must stay.
  const [lastError, setLastError] = useState(query.error);
  if (query.error && query.error !== lastError) setLastError(query.error);
  const error = query.error ?? (data || errorUpdateCount === 0 ? null : lastError);
  const isDone = isOver({ data, error });

  useEffect(() => {
    const { queryKey } = shopperMessagesQueryOptions({ client, orderId, customerKey });
    clearMessagesOnReset(client, entry, queryClient, queryKey);
    // A page from the back/forward cache may be of a customer who has signed out since.
    function onPageShow({ persisted }: PageTransitionEvent): void {
      const { accepted } = getOrderMessages(entry);
      if (!persisted) return;
      accepted.removeListed(accepted.getMessages());
      // The first of several hooks clears them all.
      if (queryClient.getQueryData(queryKey)) clearMessages(queryClient);
    }
    addEventListener("pageshow", onPageShow);
    return () => removeEventListener("pageshow", onPageShow);
  }, [client, customerKey, entry, orderId, queryClient]);

  useEffect(() => {
    const { outbox } = entry;
    return outbox.subscribe(({ outcome, promise }) => {
      const readAfterSend = () => {
        // If the next message left at once, its outcome leads to a read too.
        if (!enabled || isDone || outbox.current || scheduler.mustWait()) return;
        if (focusManager.isFocused()) void read({ cancelRefetch: false });
      };
      if (outcome) promise.then(readAfterSend, readAfterSend);
    });
  }, [entry, enabled, isDone, scheduler, read]);

  const state = toMessagesState(data, error);
  const isSignedOut = state.status === "signed-out";
  const latestRef = useLatestRef({ error, onSignedOut: options.onSignedOut });
  useEffect(() => {
    const { error: reason, onSignedOut } = latestRef.current;
    if (isSignedOut && reason) callUserCallback(() => onSignedOut?.(reason));
  }, [isSignedOut, latestRef]);

  const isHiddenPolled =
    options.pollWhenHidden === true && enabled && pollMs !== false && !isDone && !isSignedOut;
  useHiddenPoll(isHiddenPolled, () => {
    // Another component of the order may have read.
    if (scheduler.getSinceReadMs() < HIDDEN_POLL_MS / 2) return;
    if (!scheduler.isBackingOff(pollMs || DEFAULT_POLL_MS)) void read({ cancelRefetch: false });
  });

  const refetch = useCallback(async () => {
    await read();
  }, [read]);
  return { ...state, refetch };
}

export interface UseShopperMessagesOptions {
  /** The retailer's own id of the order. */
  orderId: string;
  /**
   * How often to poll for new messages, in milliseconds; at least 1000. It is adapted to what happens.
   * `false` never polls; call `refetch` or `invalidateShopperMessages`.
   * @default 10000
   */
  pollMs?: number | false | undefined;
  /**
   * Whether to poll in a hidden tab too, for a number in the page's title: once a minute, and for two
   * hours at most. Not after the session has ended.
   * @default false
   */
  pollWhenHidden?: boolean | undefined;
  /**
   * Whether to read. Messages that are in the cache are returned in any case.
   * @default true
   */
  enabled?: boolean | undefined;
  /**
   * Called when the customer's session turns out to have ended. The messages are hidden until the same
   * customer can read them again.
   */
  onSignedOut?: ((error: ShopperChatError) => void) | undefined;
  /**
   * The client to use. Create it once, because the state of an order belongs to a client.
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
 * - `loading`: nothing was read yet.
 * - `ready`: the messages are there; `error` is the reason why they may be outdated.
 * - `expired`: 24 hours have passed since the order was delivered or canceled; there are no messages.
 * - `redacted`: the retailer has shoppers' data removed; the messages can never be read.
 * - `signed-out`: the customer's session has ended. Earlier messages are hidden, and are there again
 *   once the same customer can read them.
 * - `error`: the messages could not be read, and no earlier ones are there; or the order is no longer
 *   found, and they are hidden.
 */
export type UseShopperMessagesResult = ShopperMessages &
  (
    | {
        /** The state of the messages. */
        status: "loading";
        /** Why the last read failed; null if it did not. */
        error: null;
      }
    | { status: "ready" | "expired"; error: ShopperChatError | null }
    | { status: "redacted" | "signed-out" | "error"; error: ShopperChatError }
  );

export interface ShopperMessages {
  /** Oldest first, each once. */
  messages: readonly ChatMessage[];
  /** How many of the server's messages could not be parsed and are left out. */
  unreadable: number;
  /** The customer who ordered. */
  customer: ChatPerson | null;
  /** The shopper who picks the order now. */
  currentShopper: ChatPerson | null;
  /** All shoppers who have picked it, if Connect lists them. */
  shoppers: readonly ChatPerson[];
  /** Reads the messages now. Never rejects. */
  refetch: () => Promise<void>;
}

type MessagesResult = UseShopperMessagesResult extends infer Result
  ? Result extends unknown
    ? Omit<Result, "refetch">
    : never
  : never;

interface MessagesQuery {
  state: MessagesState;
}

interface MessagesState {
  data: ShopperConversation | undefined;
  error: ShopperChatError | null;
}

function toMessagesState(
  data: ShopperConversation | undefined,
  error: ShopperChatError | null,
): MessagesResult {
  if (error && isRedaction(error)) return { ...NO_MESSAGES, status: "redacted", error };
  if (error?.kind === "signed-out") return { ...NO_MESSAGES, status: "signed-out", error };
  if (!data || (error && isHiding(error))) {
    return error
      ? { ...NO_MESSAGES, status: "error", error }
      : { ...NO_MESSAGES, status: "loading", error: null };
  }
  const { isExpired, messages, ...rest } = data;
  return isExpired
    ? { ...rest, messages: NO_MESSAGES.messages, status: "expired", error }
    : { ...rest, messages, status: "ready", error };
}

/** Returns whether the messages can't be read anymore, so that polling ends. */
function isOver({ data, error }: MessagesState): boolean {
  return error ? isRedaction(error) : data?.isExpired === true;
}

/** Connect refuses this read for one reason only. Source: Connect, Shopper information removal. */
function isRedaction({ kind }: ShopperChatError): boolean {
  return kind === "disallowed";
}

const NO_MESSAGES = {
  messages: [],
  unreadable: 0,
  customer: null,
  currentShopper: null,
  shoppers: [],
} satisfies Partial<ShopperMessages>;

const DEFAULT_POLL_MS = 10_000;

/**
 * Calls `read` once a minute while the tab is hidden, for two hours at most. Chrome runs the timers of
 * hidden tabs no more often.
 */
function useHiddenPoll(isActive: boolean, read: () => void): void {
  const readRef = useLatestRef(read);
  useEffect(() => {
    if (!isActive) return;
    let timer: ReturnType<typeof setInterval> | undefined;
    function follow(): void {
      clearInterval(timer);
      if (document.visibilityState !== "hidden") return;
      const getHiddenMs = startStopwatch();
      timer = setInterval(() => {
        if (getHiddenMs() > LONGEST_MS) clearInterval(timer);
        else readRef.current();
      }, HIDDEN_POLL_MS);
    }
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", follow);
    };
  }, [isActive, readRef]);
}

const HIDDEN_POLL_MS = 60_000;
const LONGEST_MS = 120 * HIDDEN_POLL_MS;
