import { admitToOrder } from "./admitToOrder.ts";
import type { AccessTokens } from "./createAccessTokens.ts";
import type { ShopperLog } from "./createShopperLog.ts";
import type { Orders } from "./ordersOf.ts";

/**
 * Makes the answer to `PUT /v2/post_checkout/chat/{order_id}/messages` (Connect:
 * mark_messages_as_read page). That an order whose messages can't be read refuses this too is
 * inferred; one that is expired has none.
 */
export function createMarkMessagesRead({
  tokens,
  orders,
  shopperLog,
  now,
}: MarkMessagesReadOptions): MarkMessagesRead {
  return ({ orderId, authorization }) => {
    const order = admitToOrder({ tokens, orders, orderId, authorization });
    if (order instanceof Response) return order;
    const answer = (count: number) => Response.json({ messages_read_count: count });
    return order.conversation({
      list: () => answer(shopperLog.markRead(orderId, now().toISOString())),
      expired: () => answer(0),
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
  /** Percent-decoded. */
  orderId: string;
  authorization: string | undefined;
}) => Response;
