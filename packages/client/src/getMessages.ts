import type { ShopperChatClient } from "./createShopperChatClient.ts";
import {
  type MarkReadResult,
  parseConversation,
  parseMarkReadResult,
  type ShopperConversation,
} from "./parseConversation.ts";

/**
 * Reads all messages of an order, from both sides. It is one request; the client never repeats it.
 * Connect refuses it for good (`disallowed`) if the retailer has shoppers' data removed.
 *
 * A function beside the client, so that apps that only send don't bundle it.
 *
 * @throws ShopperChatError always of this class; its `delivery` is `not-sent`.
 * @example
 * ```ts
 * const { messages } = await getMessages(client, { orderId: "order-1" });
 * ```
 */
export function getMessages(
  client: Pick<ShopperChatClient, "request">,
  { orderId, signal }: OrderMessagesRequest,
): Promise<ShopperConversation> {
  return client.request({ method: "GET", orderId, signal, parse: parseConversation });
}

/**
 * Marks all of the shopper's messages of an order as read. It is one request; the client never
 * repeats it. Connect can't mark a single message.
 *
 * @throws ShopperChatError always of this class; its `delivery` is `not-sent`.
 * @example
 * ```ts
 * const { count } = await markMessagesRead(client, { orderId: "order-1" });
 * ```
 */
export function markMessagesRead(
  client: Pick<ShopperChatClient, "request">,
  { orderId, signal }: OrderMessagesRequest,
): Promise<MarkReadResult> {
  return client.request({ method: "PUT", orderId, signal, parse: parseMarkReadResult });
}

export interface OrderMessagesRequest {
  /** The retailer's own id of the order, as given to Connect when the order was created. */
  orderId: string;
  /** Aborting it ends the wait for the response. */
  signal?: AbortSignal | undefined;
}
