import { createBoundedList, type ListLimits } from "./createBoundedList.ts";

/** Keeps the messages that reached the shopper, in the order they did. */
export function createMessageLog(limits?: ListLimits): MessageLog {
  const delivered = createBoundedList<DeliveredMessage>(limits);
  return {
    add: (message) => delivered.add(message, message.orderId.length + message.body.length),
    messages: delivered.items,
    clear: delivered.clear,
  };
}

/** A message that reached the shopper, whether or not the customer's side got an answer. */
export interface DeliveredMessage {
  /** The id Connect answers with. */
  readonly id: number;
  /** As in the path, percent-decoded. */
  readonly orderId: string;
  /** The text as received, nothing trimmed. */
  readonly body: string;
  /** When it was delivered: ISO 8601, UTC, whole seconds, the same as Connect's `created_at`. */
  readonly createdAt: string;
}

export interface MessageLog {
  add: (message: DeliveredMessage) => void;
  /** Oldest first. */
  messages: () => readonly DeliveredMessage[];
  clear: () => void;
}
