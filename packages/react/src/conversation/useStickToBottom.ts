import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ConversationEntry } from "../../conversation/useShopperConversation.ts";

/**
 * Keeps a log at its end while the customer is there, whatever grows or shrinks, and leaves it where
 * they are while they read further up; then it counts what the shopper writes below. What the
 * customer sends themselves leads to the end.
 */
export function useEndOfLog(
  logRef: RefObject<HTMLElement | null>,
  contentRef: RefObject<HTMLElement | null>,
  entries: readonly ConversationEntry[],
): EndOfLog {
  const isAtEndRef = useRef(true);
  // What was there when the customer left the end; null while they are there.
  const [leftWith, setLeftWith] = useState<ReadonlySet<string> | null>(null);
  const entriesRef = useRef(entries);
  const ownKeys = useRef<ReadonlySet<string> | null>(null);

  // Where it was scrolled to last, by the customer or by us.
  const topRef = useRef(0);

  const toEnd = useCallback(() => {
    isAtEndRef.current = true;
    setLeftWith(null);
    const log = logRef.current;
    if (!log) return;
    log.scrollTop = log.scrollHeight;
    topRef.current = log.scrollTop;
  }, [logRef]);

  // Not a layout effect, of which React 18 warns in server HTML; the observer below is in time too.
  useEffect(() => {
    entriesRef.current = entries;
    const known = ownKeys.current;
    const own = entries.filter(({ kind }) => kind === "outgoing").map(({ key }) => key);
    ownKeys.current = new Set([...(known ?? []), ...own]);
    const hasNewOwn = known !== null && own.some((key) => !known.has(key));
    if (hasNewOwn || isAtEndRef.current) toEnd();
  }, [entries, toEnd]);

  useEffect(() => {
    const log = logRef.current;
    if (!log) return;
    const onScroll = () => {
      const { clientHeight, scrollHeight, scrollTop } = log;
      // Only who scrolls up leaves the end: it may also move away, when the log gets smaller.
      const isUp = scrollTop < topRef.current;
      topRef.current = scrollTop;
      const isAtEnd =
        scrollHeight - scrollTop - clientHeight < NEAR_PX || (isAtEndRef.current && !isUp);
      if (isAtEnd === isAtEndRef.current) return;
      isAtEndRef.current = isAtEnd;
      setLeftWith(isAtEnd ? null : new Set(entriesRef.current.map(({ key }) => key)));
    };
    log.addEventListener("scroll", onScroll, { passive: true });
    // A host's own tests may run where nothing has a size.
    const stay =
      typeof ResizeObserver === "function"
        ? new ResizeObserver(() => {
            if (isAtEndRef.current) toEnd();
          })
        : null;
    stay?.observe(log);
    if (contentRef.current) stay?.observe(contentRef.current);
    return () => {
      log.removeEventListener("scroll", onScroll);
      stay?.disconnect();
    };
  }, [logRef, contentRef, toEnd]);

  const newBelow = useMemo(() => {
    if (!leftWith) return 0;
    return entries.filter(
      (entry) =>
        entry.kind === "message" && entry.message.sender === "shopper" && !leftWith.has(entry.key),
    ).length;
  }, [entries, leftWith]);
  return { newBelow, toEnd };
}

export interface EndOfLog {
  /** How many messages of the shopper's have come below what the customer is reading. */
  newBelow: number;
  /** Goes to the end, and stays there. */
  toEnd: () => void;
}

/** As near as this counts as the end: a finger or a zoom seldom hits it to the pixel. */
const NEAR_PX = 24;
