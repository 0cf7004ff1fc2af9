import type { ChatMessage } from "@shopper-chat/client";
import { useEffect, useRef, useState } from "react";
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
  strings,
}: UnreadCountOptions): { unread: number; told: string } {
  const unread = messages.filter(({ isRead, sender }) => sender === "shopper" && !isRead).length;
  const before = useRef<number | null>(null);
  const latest = useLatest(onUnreadChange);
  const [told, setTold] = useState("");

  useEffect(() => {
    if (!isReady) return;
    const last = before.current;
    before.current = unread;
    if (last !== unread) latest.current?.(unread);
    if (isOpen || unread === 0) setTold("");
    else if (last !== null && unread > last) setTold(strings.unread({ count: unread }));
  }, [isOpen, isReady, latest, strings, unread]);
  return { unread, told };
}

interface UnreadCountOptions {
  isOpen: boolean;
  /** Whether the messages are known. */
  isReady: boolean;
  messages: readonly ChatMessage[];
  onUnreadChange: ((unread: number) => void) | undefined;
  strings: ChatStrings;
}
