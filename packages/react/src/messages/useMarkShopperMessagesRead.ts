"use client";

import {
  type ChatMessage,
  markMessagesRead,
  type ShopperChatClient,
  type ShopperConversation,
} from "@shopper-chat/client";
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { usePageQueryClient } from "../provider/pageQueryClient.tsx";
import { useOrderEntry } from "../provider/ShopperChatContext.ts";
import { createVisibilityObserver } from "./createVisibilityObserver.ts";
import { getOrderMessages } from "./orderMessages.ts";
import { QUERY_OVERRIDES, shopperMessagesQueryOptions } from "./shopperMessagesQueryOptions.ts";

/**
 * Marks the shopper's messages as read when the customer has seen the newest one: its end was in view
 * for half a second, on a visible page, with no modal dialog over it. Other overlays can't be detected.
 *
 * It sends one request for each newest unread message. A failure is retried after the next read. It
 * reads nothing itself; `useShopperMessages` does.
 *
 * @throws Error if there is no client or QueryClient, with what to write.
 * @example
 * ```tsx
 * const newestMessageRef = useRef<HTMLLIElement>(null);
 * useMarkShopperMessagesRead({ orderId, newestMessageRef });
 * ```
 */
export function useMarkShopperMessagesRead(options: UseMarkShopperMessagesReadOptions): void {
  const { orderId, newestMessageRef, enabled = true } = options;
  const { client, customerKey, entry } = useOrderEntry("useMarkShopperMessagesRead", options);
  const queryClient = usePageQueryClient("useMarkShopperMessagesRead", options.queryClient);
  const query = useQuery(
    {
      ...shopperMessagesQueryOptions({ client, orderId, customerKey }),
      ...QUERY_OVERRIDES,
      enabled: false,
    },
    queryClient,
  );
  // After an error the messages may be hidden for good.
  const newestId = query.error ? undefined : query.data?.messages.findLast(isUnread)?.id;
  const readAt = query.dataUpdatedAt;
  const isActive = enabled && newestId !== undefined;
  const [observer] = useState(createVisibilityObserver);
  const isVisible = useSyncExternalStore(observer.subscribe, observer.isVisible, () => false);

  // After every render, because a ref does not report changes.
  useEffect(() => observer.observe(isActive ? newestMessageRef.current : null, newestId));

  useEffect(() => {
    const { marking } = getOrderMessages(entry);
    // The observer's own value: the element may have changed since the render.
    if (!isActive || !isVisible || !observer.isVisible()) return;
    if (readAt <= (marking.get(newestId) ?? 0)) return;
    const { queryKey } = shopperMessagesQueryOptions({ client, orderId, customerKey });
    marking.set(newestId, Number.POSITIVE_INFINITY);
    // Async, so that a client that throws at once fails like any other.
    (async () => {
      await markMessagesRead(client, { orderId });
      // A read that began before does not contain it.
      const isReading = queryClient.isFetching({ queryKey }) > 0;
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (known) => known && markRead(known, newestId));
      if (isReading) void queryClient.invalidateQueries({ queryKey });
    })().catch(() => marking.set(newestId, readAt));
  }, [
    client,
    customerKey,
    entry,
    isActive,
    isVisible,
    newestId,
    observer,
    orderId,
    queryClient,
    readAt,
  ]);
}

export interface UseMarkShopperMessagesReadOptions {
  /** The retailer's own id of the order. */
  orderId: string;
  /** A ref to the element of the shopper's newest message. */
  newestMessageRef: RefObject<Element | null>;
  /**
   * Whether to mark messages.
   * @default true
   */
  enabled?: boolean | undefined;
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

function isUnread({ sender, isRead }: ChatMessage): boolean {
  return sender === "shopper" && !isRead;
}

/** Returns the conversation with the shopper's messages read, up to the one with `newestId`. */
function markRead(conversation: ShopperConversation, newestId: string): ShopperConversation {
  const end = conversation.messages.findIndex(({ id }) => id === newestId);
  const messages = conversation.messages.map((message, index) =>
    index <= end && isUnread(message) ? { ...message, isRead: true } : message,
  );
  return { ...conversation, messages };
}
