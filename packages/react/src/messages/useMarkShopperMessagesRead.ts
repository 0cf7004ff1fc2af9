"use client";

import type { ChatMessage, Conversation, ShopperChatClient } from "@shopper-chat/client";
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { useContext, useEffect } from "react";
import { ShopperChatContext } from "../provider/ShopperChatContext.ts";
import { useClientOrThrow } from "../provider/useClientOrThrow.ts";
import { useQueryClientOrThrow } from "../provider/useQueryClientOrThrow.ts";
import { conversationOf } from "./conversationOf.ts";
import { OWN_SETTINGS } from "./ownSettings.ts";
import { shopperMessagesOptions } from "./shopperMessagesOptions.ts";
import { type ScreenTarget, useOnScreen } from "./useOnScreen.ts";

/**
 * Marks the shopper's messages as read when the customer can see them: `target`, where they stand,
 * is on screen and the page is visible. Asks once for each newest unread message; what fails is
 * tried again, quietly, after the next read. It reads nothing itself: `useShopperMessages` does.
 *
 * @throws Error when there is no client or QueryClient to use, with what to write.
 */
export function useMarkShopperMessagesRead(options: UseMarkShopperMessagesReadOptions): void {
  const { orderId, target, enabled = true } = options;
  const client = useClientOrThrow("useMarkShopperMessagesRead", options.client);
  const queryClient = useQueryClientOrThrow("useMarkShopperMessagesRead", options.queryClient);
  const customerKey = useContext(ShopperChatContext)?.customerKey;
  const query = useQuery(
    {
      ...shopperMessagesOptions(client, orderId, { customerKey }),
      ...OWN_SETTINGS,
      enabled: false,
    },
    queryClient,
  );
  const isOnScreen = useOnScreen(target);
  // What could not be read may be hidden for good.
  const newest = query.error ? undefined : query.data?.messages.findLast(isUnread)?.id;
  const readAt = query.dataUpdatedAt;

  useEffect(() => {
    const { marking } = conversationOf(client, orderId);
    if (!enabled || !isOnScreen || newest === undefined) return;
    if (readAt <= (marking.get(newest) ?? 0)) return;
    const { queryKey } = shopperMessagesOptions(client, orderId, { customerKey });
    marking.set(newest, Number.POSITIVE_INFINITY);
    // Async, so that a client that throws at once fails as any other does.
    (async () => {
      await client.markMessagesRead({ orderId });
      // What was asked for before does not know it yet.
      const isReading = queryClient.isFetching({ queryKey }) > 0;
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (known) => known && withRead(known, newest));
      if (isReading) void queryClient.invalidateQueries({ queryKey });
    })().catch(() => marking.set(newest, readAt));
  }, [client, orderId, customerKey, queryClient, enabled, isOnScreen, newest, readAt]);
}

export interface UseMarkShopperMessagesReadOptions {
  /** The retailer's own id of the order. */
  orderId: string;
  /** Where the messages stand: an element, or a ref to one. */
  target: ScreenTarget;
  /**
   * Whether to mark them at all.
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

function isUnread({ sender, isRead }: ChatMessage): boolean {
  return sender === "shopper" && !isRead;
}

/** The conversation with the shopper's messages read up to and with the message of that id. */
function withRead(conversation: Conversation, newest: string): Conversation {
  const end = conversation.messages.findIndex(({ id }) => id === newest);
  const messages = conversation.messages.map((message, index) =>
    index <= end && isUnread(message) ? { ...message, isRead: true } : message,
  );
  return { ...conversation, messages };
}
