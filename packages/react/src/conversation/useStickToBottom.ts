import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ShopperConversationEntry } from "../messages/useShopperConversation.ts";

/**
 * Keeps a log at its end while the customer is there, whatever grows or shrinks. While they read
 * further up, it stays there and counts the shopper's messages below. Sending a message scrolls to the
 * end.
 */
export function useStickToBottom(
  logRef: RefObject<HTMLElement | null>,
  contentRef: RefObject<HTMLElement | null>,
  entries: readonly ShopperConversationEntry[],
): StickToBottomResult {
  const isAtEndRef = useRef(true);
  /** The keys of the entries when the customer left the end; null while they are there. */
  const [keysAtLeave, setKeysAtLeave] = useState<ReadonlySet<string> | null>(null);
  const entriesRef = useRef(entries);
  const ownKeysRef = useRef<ReadonlySet<string> | null>(null);
  /** The last scroll position, set by the customer or by us. */
  const topRef = useRef(0);

  const scrollToBottom = useCallback(() => {
    isAtEndRef.current = true;
    setKeysAtLeave(null);
    const log = logRef.current;
    if (!log) return;
    log.scrollTop = log.scrollHeight;
    topRef.current = log.scrollTop;
  }, [logRef]);

  // No layout effect: React 18 warns about those in server HTML. The observer below is in time too.
  useEffect(() => {
    entriesRef.current = entries;
    const knownKeys = ownKeysRef.current;
    const ownKeys = entries.filter(({ kind }) => kind === "unsent").map(({ key }) => key);
    ownKeysRef.current = new Set([...(knownKeys ?? []), ...ownKeys]);
    const hasNewOwn = knownKeys !== null && ownKeys.some((key) => !knownKeys.has(key));
    if (hasNewOwn || isAtEndRef.current) scrollToBottom();
  }, [entries, scrollToBottom]);

  useEffect(() => {
    const log = logRef.current;
    if (!log) return;
    const onScroll = () => {
      const { clientHeight, scrollHeight, scrollTop } = log;
      // Only scrolling up leaves the end: the end also moves away when the log gets smaller.
      const isUp = scrollTop < topRef.current;
      topRef.current = scrollTop;
      const isAtEnd =
        scrollHeight - scrollTop - clientHeight < END_TOLERANCE_PX || (isAtEndRef.current && !isUp);
      if (isAtEnd === isAtEndRef.current) return;
      isAtEndRef.current = isAtEnd;
      setKeysAtLeave(isAtEnd ? null : new Set(entriesRef.current.map(({ key }) => key)));
    };
    log.addEventListener("scroll", onScroll, { passive: true });
    // Apps may run their tests in jsdom, which has none.
    const observer =
      typeof ResizeObserver === "function"
        ? new ResizeObserver(() => {
            if (isAtEndRef.current) scrollToBottom();
          })
        : null;
    observer?.observe(log);
    if (contentRef.current) observer?.observe(contentRef.current);
    return () => {
      log.removeEventListener("scroll", onScroll);
      observer?.disconnect();
    };
  }, [logRef, contentRef, scrollToBottom]);

  const newBelow = useMemo(() => {
    if (!keysAtLeave) return 0;
    return entries.filter(
      (entry) =>
        entry.kind === "message" &&
        entry.message.sender === "shopper" &&
        !keysAtLeave.has(entry.key),
    ).length;
  }, [entries, keysAtLeave]);
  return { isAtEnd: keysAtLeave === null, newBelow, scrollToBottom };
}

export interface StickToBottomResult {
  /** Whether the customer is at the end of the log. */
  isAtEnd: boolean;
  /** How many messages of the shopper have arrived below the visible part. */
  newBelow: number;
  /** Scrolls to the end, and stays there. */
  scrollToBottom: () => void;
}

/** This near counts as the end: a finger or a zoom seldom scrolls to the exact pixel. */
const END_TOLERANCE_PX = 24;
