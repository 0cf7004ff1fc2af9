import { createBoundedList, type ListLimits } from "./createBoundedList.ts";
import type { Shopper } from "./shoppers.ts";

/** Keeps what the shoppers have written, and whether the customer has read it. */
export function createShopperLog(limits?: ListLimits): ShopperLog {
  const said = createBoundedList<{ message: ShopperMessage }>(limits);
  return {
    add(message) {
      const { orderId, body, image } = message;
      said.add({ message }, orderId.length + body.length + (image?.length ?? 0));
    },
    messages: (orderId) =>
      said
        .items()
        .map(({ message }) => message)
        .filter((message) => message.orderId === orderId),
    markRead(orderId, readAt) {
      const unread = said
        .items()
        .filter(({ message }) => message.orderId === orderId && message.readAt === null);
      for (const entry of unread) entry.message = { ...entry.message, readAt };
      return unread.length;
    },
    clear: said.clear,
  };
}

/** A message that a shopper has written to the customer. */
export interface ShopperMessage {
  /** Of the same row of numbers as the customer's messages. */
  readonly id: number;
  /** Of the order that it is about. */
  readonly orderId: string;
  /** Who wrote it. */
  readonly shopper: Shopper;
  /** Empty where the message is an image (inferred). */
  readonly body: string;
  /** The address of its image, if it has one; a path is one of the sandbox's own. */
  readonly image: string | null;
  /** When: ISO 8601, UTC. */
  readonly createdAt: string;
  /** When the customer marked it as read. */
  readonly readAt: string | null;
}

export interface ShopperLog {
  add: (message: ShopperMessage) => void;
  /** The messages of one order, oldest first. */
  messages: (orderId: string) => readonly ShopperMessage[];
  /** Marks all of an order's messages that are unread, and says how many they were. */
  markRead: (orderId: string, readAt: string) => number;
  clear: () => void;
}
