import { type RefObject, useEffect, useRef, useState } from "react";
import type { UseShopperConversationResult } from "../messages/useShopperConversation.ts";
import { getUnreadMessages } from "../messages/useShopperUnreadCount.ts";

/**
 * Returns the id of the message above which the line "New messages" belongs: the first one that was
 * unread when the customer came to the log. The line stays while they are there, also after the
 * messages are read.
 */
export function useUnreadLine(
  logRef: RefObject<HTMLElement | null>,
  { messages, status }: Pick<UseShopperConversationResult, "messages" | "status">,
): string | null {
  const [lineId, setLineId] = useState<string | null>(null);
  const isLoadedRef = useRef(false);
  useEffect(() => {
    if (status !== "ready") return;
    const isFirst = !isLoadedRef.current;
    isLoadedRef.current = true;
    const isVisible = document.visibilityState === "visible" && logRef.current?.checkVisibility?.();
    if (!isFirst && isVisible) return;
    const first = getUnreadMessages(messages)[0];
    // Above everything it would say nothing.
    // oxlint-disable-next-line react/set-state-in-effect -- Only an effect can ask whether the log is displayed.
    if (first) setLineId(first === messages[0] ? null : first.id);
  }, [logRef, messages, status]);
  return lineId;
}
