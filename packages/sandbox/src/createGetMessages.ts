import { admitToOrder } from "./admitToOrder.ts";
import type { AccessTokens } from "./createAccessTokens.ts";
import type { DeliveredMessage, MessageLog } from "./createMessageLog.ts";
import type { Orders } from "./ordersOf.ts";

/**
 * Makes the answer to `GET /v2/post_checkout/chat/{order_id}/messages` (Connect: get_chat_messages
 * page). Nobody writes as the shopper here, so a conversation holds what reached the shopper.
 */
export function createGetMessages({ tokens, orders, messages }: GetMessagesOptions): GetMessages {
  return ({ orderId, authorization }) => {
    const order = admitToOrder({ tokens, orders, orderId, authorization });
    if (order instanceof Response) return order;
    return order.conversation({
      list: () => {
        const delivered = messages.messages().filter((message) => message.orderId === orderId);
        return conversationOf(delivered, false);
      },
      expired: () => conversationOf([], true),
    });
  };
}

export interface GetMessagesOptions {
  tokens: AccessTokens;
  orders: Orders;
  messages: MessageLog;
}

export type GetMessages = (request: {
  /** Percent-decoded. */
  orderId: string;
  authorization: string | undefined;
}) => Response;

function conversationOf(messages: readonly DeliveredMessage[], isExpired: boolean): Response {
  return Response.json({
    chat_messages: messages.map(({ id, body, createdAt }) => ({
      id,
      order_id: ORDER_ID,
      created_at: createdAt,
      recipient_id: SHOPPER.id,
      recipient_type: "driver",
      sender_id: CUSTOMER.id,
      sender_type: "user",
      read: false,
      body,
    })),
    metadata: {
      customer: CUSTOMER,
      current_shopper: SHOPPER,
      shoppers: [SHOPPER],
      is_expired: isExpired,
    },
  });
}

// Connect's own numbers for order and people, which are not those that a retailer knows (inferred).
const ORDER_ID = 9001;
const CUSTOMER = { id: 1, display_name: "Sam" };
const SHOPPER = { id: 2, display_name: "Ana" };
