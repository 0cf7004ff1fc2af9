import { createBoundedList, type ListLimits } from "../requests/createBoundedList.ts";
import type { Shopper } from "./shoppers.ts";

/** Stores the shoppers' messages, and whether the customer has read them. */
export function createShopperLog(limits?: ListLimits): ShopperLog {
  const entries = createBoundedList<{ message: ShopperMessage }>(limits);
  return {
    add(message) {
      const { orderId, body, image } = message;
      entries.add({ message }, orderId.length + body.length + (image?.length ?? 0));
    },
    messages: (orderId) =>
      entries
        .items()
        .map(({ message }) => message)
        .filter((message) => message.orderId === orderId),
    markRead(orderId, readAt) {
      const unread = entries
        .items()
        .filter(({ message }) => message.orderId === orderId && message.readAt === null);
      for (const entry of unread) entry.message = { ...entry.message, readAt };
      return unread.length;
    },
    clear: entries.clear,
  };
}

/** A message from a shopper to the customer. */
export interface ShopperMessage {
  /** The id, from the same sequence as the customer's messages. */
  readonly id: number;
  /** The order that it belongs to. */
  readonly orderId: string;
  /** The shopper who wrote it. */
  readonly shopper: Shopper;
  /** The text; empty for an image without text (inferred). */
  readonly body: string;
  /** The address of its image, if it has one. A path is a picture of the sandbox. */
  readonly image: string | null;
  /** When it was written: ISO 8601, UTC. */
  readonly createdAt: string;
  /** When the customer marked it as read, or null. */
  readonly readAt: string | null;
}

export interface ShopperLog {
  add: (message: ShopperMessage) => void;
  /** The messages of one order, oldest first. */
  messages: (orderId: string) => readonly ShopperMessage[];
  /** Marks all unread messages of an order as read, and returns their number. */
  markRead: (orderId: string, readAt: string) => number;
  clear: () => void;
}
