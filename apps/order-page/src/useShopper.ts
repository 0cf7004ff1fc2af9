import { getChatAvailability, useShopperMessages } from "@shopper-chat/react";
import type { Order } from "./order.ts";
import { readPageChoices } from "./pageChoices.ts";

/**
 * The current shopper of an order, and how many of their messages are unread. The chat's messages have the
 * name first when another shopper takes over. This makes no request of its own.
 */
export function useShopper({ id, shopper, workflowState }: Order): CurrentShopper {
  const { chat } = readPageChoices(window.location.search);
  const { currentShopper, messages } = useShopperMessages({
    orderId: id,
    pollMs: false,
    enabled: chat !== "composer" && getChatAvailability(workflowState) !== "not-yet",
  });
  const name = currentShopper?.displayName || shopper.firstName;
  const last = messages.at(-1);
  const theirs = messages.filter(({ senderId }) => senderId === currentShopper?.id);
  return {
    name,
    tookOverAt: name === shopper.firstName ? null : (theirs[0]?.createdAt ?? null),
    isAsking: last?.sender === "shopper" && last.body.endsWith("?"),
    unreadCount: messages.filter(({ isRead, sender }) => sender === "shopper" && !isRead).length,
  };
}

export interface CurrentShopper {
  name: string;
  /** When they took over from another shopper, as far as it is known. */
  tookOverAt: string | null;
  /** Whether the last message is a question of theirs. */
  isAsking: boolean;
  unreadCount: number;
}
