"use client";

import type { ChatMessage } from "@shopper-chat/client";
import { type UseShopperMessagesOptions, useShopperMessages } from "./useShopperMessages.ts";

/**
 * Returns how many of the shopper's messages are unread, for a badge or the page's title. It reads and
 * polls as {@link useShopperMessages} does; several hooks of one order share the reads.
 *
 * @throws Error if `orderId` is missing, or there is no client or QueryClient, with what to write.
 * @example
 * ```tsx
 * const unreadCount = useShopperUnreadCount({ orderId });
 * return <a href="/order">Order{unreadCount > 0 ? ` (${unreadCount})` : ""}</a>;
 * ```
 */
export function useShopperUnreadCount(options: UseShopperUnreadCountOptions): number {
  return getUnreadMessages(useShopperMessages(options).messages).length;
}

export type UseShopperUnreadCountOptions = UseShopperMessagesOptions;

/** Returns the shopper's messages that the customer has not read. */
export function getUnreadMessages(messages: readonly ChatMessage[]): ChatMessage[] {
  return messages.filter(({ isRead, sender }) => sender === "shopper" && !isRead);
}
