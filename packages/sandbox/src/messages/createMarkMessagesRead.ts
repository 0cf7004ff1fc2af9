import type { Orders } from "../orders/createOrders.ts";
import { findOrder } from "../orders/findOrder.ts";
import type { ShopperLog } from "../shopper/createShopperLog.ts";
import type { AccessTokens } from "../tokens/createAccessTokens.ts";

/**
 * Creates the handler of `PUT /v2/post_checkout/chat/{order_id}/messages` (Connect:
 * mark_messages_as_read page). Inferred: an order whose messages can't be read refuses this too, and an
 * expired order has no messages to mark.
 */
export function createMarkMessagesRead({
  tokens,
  orders,
  shopperLog,
  now,
}: MarkMessagesReadOptions): MarkMessagesRead {
  return ({ orderId, authorization }) => {
    const order = findOrder({ tokens, orders, orderId, authorization });
    if (order instanceof Response) return order;
    const respond = (count: number) => Response.json({ messages_read_count: count });
    return order.conversation({
      list: () => respond(shopperLog.markRead(orderId, now().toISOString())),
      expired: () => respond(0),
    });
  };
}

export interface MarkMessagesReadOptions {
  tokens: AccessTokens;
  orders: Orders;
  shopperLog: ShopperLog;
  now: () => Date;
}

export type MarkMessagesRead = (request: {
  /** The order id, percent-decoded. */
  orderId: string;
  authorization: string | undefined;
}) => Response;
