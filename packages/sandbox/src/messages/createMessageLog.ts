import { createBoundedList, type ListLimits } from "../requests/createBoundedList.ts";

/** Stores the messages that reached the shopper, in order of delivery. */
export function createMessageLog(limits?: ListLimits): MessageLog {
  const delivered = createBoundedList<DeliveredMessage>(limits);
  return {
    add: (message) => delivered.add(message, message.orderId.length + message.body.length),
    messages: delivered.items,
    clear: delivered.clear,
  };
}

/** A message that reached the shopper, whether or not the client got a response. */
export interface DeliveredMessage {
  /** The id in Connect's response. */
  readonly id: number;
  /** The order id from the path, percent-decoded. */
  readonly orderId: string;
  /** The text as received, not trimmed. */
  readonly body: string;
  /** The time of delivery, equal to Connect's `created_at`: ISO 8601, UTC, whole seconds. */
  readonly createdAt: string;
}

export interface MessageLog {
  add: (message: DeliveredMessage) => void;
  /** The messages, oldest first. */
  messages: () => readonly DeliveredMessage[];
  clear: () => void;
}
