import type { ChatMessage } from "@shopper-chat/client";
import { useEffect, useRef } from "react";
import type { Order } from "../order/Order.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { useLatestRef } from "../utils/refs.ts";

/**
 * Announces how many messages are unread when there are more than before, while the chat is closed: an
 * open chat announces each message itself. Messages that were unread at first are not announced.
 */
export function useUnreadAnnouncement({
  order,
  announcedIds,
  isOpen,
  isReady,
  unreadMessages,
  strings,
}: UnreadAnnouncementOptions): void {
  const count = unreadMessages.length;
  const knownRef = useRef<{ order: Order; count: number } | null>(null);
  const latestRef = useLatestRef({ newestId: unreadMessages.at(-1)?.id ?? "", strings });

  useEffect(() => {
    if (!isReady) return;
    const known = knownRef.current?.order === order ? knownRef.current : null;
    knownRef.current = { order, count };
    const { newestId } = latestRef.current;
    // Another chat on the page may have announced the message.
    if (isOpen || !known || count <= known.count || announcedIds.has(newestId)) return;
    order.announcements.announce({
      type: "text",
      getText: () => latestRef.current.strings.unread({ count }),
    });
  }, [announcedIds, count, isOpen, isReady, latestRef, order]);
}

interface UnreadAnnouncementOptions {
  order: Order;
  /** The ids of the messages that chats have announced. */
  announcedIds: ReadonlySet<string>;
  isOpen: boolean;
  /** Whether the messages have been read. */
  isReady: boolean;
  unreadMessages: readonly ChatMessage[];
  strings: ShopperChatStrings;
}
