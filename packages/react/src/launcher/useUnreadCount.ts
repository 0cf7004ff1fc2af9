import type { ChatMessage } from "@shopper-chat/client";
import { useEffect, useState } from "react";
import { callHost } from "../send/callHost.ts";
import { useLatest } from "../send/useLatest.ts";
import type { ChatStrings } from "../strings/chat/ConversationStrings.ts";

/**
 * How many of the shopper's messages are not read, and what to say of it: nothing of what was
 * unread before, and nothing while the chat is open, for it tells of each message by itself.
 */
export function useUnreadCount({
  isOpen,
  isReady,
  messages,
  onUnreadChange,
  orderId,
  strings,
}: UnreadCountOptions): { unread: number; told: string } {
  const unread = messages.filter(({ isRead, sender }) => sender === "shopper" && !isRead).length;
  const latest = useLatest(onUnreadChange);
  // What was known last, and whether it is told: not what was unread when the page was opened.
  const [last, setLast] = useState<Known | null>(null);
  const known = last?.orderId === orderId ? last : null;
  const isTold =
    !isOpen && known !== null && (unread === known.unread ? known.isTold : unread > known.unread);
  if (isReady && (known?.unread !== unread || known.isTold !== isTold)) {
    setLast({ orderId, unread, isTold });
  }

  useEffect(() => {
    if (isReady) callHost(() => latest.current?.(unread));
  }, [isReady, latest, unread]);
  return { unread, told: isTold ? strings.unread({ count: unread }) : "" };
}

interface UnreadCountOptions {
  isOpen: boolean;
  /** Whether the messages are known. */
  isReady: boolean;
  messages: readonly ChatMessage[];
  onUnreadChange: ((unread: number) => void) | undefined;
  /** What is known of one order is nothing known of another. */
  orderId: string;
  strings: ChatStrings;
}

interface Known {
  orderId: string;
  unread: number;
  isTold: boolean;
}
