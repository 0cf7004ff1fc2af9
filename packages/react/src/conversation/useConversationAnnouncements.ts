import type { ChatMessage } from "@shopper-chat/client";
import { type RefObject, useEffect, useRef } from "react";
import { callOnMessage, useNewMessages } from "../messages/useNewMessages.ts";
import type { UseShopperConversationResult } from "../messages/useShopperConversation.ts";
import type { Order } from "../order/Order.ts";
import { useLatestRef } from "../utils/refs.ts";
import { getShopper, sanitizeDisplayName, shorten } from "./person.tsx";

/**
 * Calls `onMessage` for each new message of the shopper, and announces them, several at once in one
 * sentence. Messages that were there when the chat appeared are not new. `announcedIds` is shared by
 * all chats of the order.
 */
export function useNewMessageAnnouncement({
  order,
  announcedIds,
  conversation,
  onMessage,
  rootRef,
}: NewMessageAnnouncementOptions): void {
  const latestRef = useLatestRef(conversation);
  useNewMessages(order, conversation, (added) => {
    callOnMessage(added, onMessage);
    // A chat that is not displayed, as in a closed launcher, announces nothing.
    if (!isDisplayed(rootRef.current)) return;
    const unannounced = added.filter(({ id }) => !announcedIds.has(id));
    const latest = unannounced.at(-1);
    if (!latest) return;
    for (const { id } of unannounced) announcedIds.add(id);
    order.announcements.announce({
      type: "text",
      getText: () => getNewMessageText(unannounced, latest, latestRef.current),
    });
  });
}

/** Announces a notice when it appears, except the one that was there at first and "No messages yet". */
export function useNoticeAnnouncement(order: Order, isLoading: boolean, notice: Notice): void {
  const { type, text } = notice;
  const lastTypeRef = useRef(isLoading ? "none" : type);
  const latestTextRef = useLatestRef(text);
  useEffect(() => {
    if (type === lastTypeRef.current) return;
    lastTypeRef.current = type;
    if (type === "none" || type === "empty") return;
    order.announcements.announce({ type: "text", getText: () => latestTextRef.current });
  }, [latestTextRef, order, type]);
}

/** A text in place of the messages, or above them. */
export interface Notice {
  type:
    | "none"
    | "empty"
    | "retrying"
    | "refresh-failed"
    | "load-failed"
    | "signed-out"
    | "expired"
    | "redacted";
  text: string;
}

interface NewMessageAnnouncementOptions {
  order: Order;
  announcedIds: Set<string>;
  conversation: UseShopperConversationResult;
  onMessage: ((message: ChatMessage) => void) | undefined;
  /** The root of the chat. */
  rootRef: RefObject<HTMLElement | null>;
}

function getNewMessageText(
  added: readonly ChatMessage[],
  latest: ChatMessage,
  conversation: UseShopperConversationResult,
): string {
  const person = getShopper(latest, conversation);
  return conversation.strings.newMessageAnnouncement({
    count: added.length,
    name: person && sanitizeDisplayName(person.displayName),
    // Screen readers read an announcement to its end. The whole text is in the conversation.
    text: shorten(latest.body, MAX_ANNOUNCED_LENGTH),
    // The text is often about a photo that came before it.
    hasPhoto: added.some(({ image }) => image !== null),
  });
}

function isDisplayed(element: HTMLElement | null): boolean {
  // In jsdom, where apps may run their tests, nothing has a size.
  const hasLayout = document.documentElement.getClientRects().length > 0;
  return element !== null && (!hasLayout || element.getClientRects().length > 0);
}

const MAX_ANNOUNCED_LENGTH = 200;
