import type { Orders } from "../orders/createOrders.ts";
import { findOrder } from "../orders/findOrder.ts";
import type { ShopperLog, ShopperMessage } from "../shopper/createShopperLog.ts";
import { getCurrentShopper, type SimulatedShopper } from "../shopper/createSimulatedShopper.ts";
import { type Shopper, shoppers } from "../shopper/shoppers.ts";
import type { AccessTokens } from "../tokens/createAccessTokens.ts";
import type { DeliveredMessage, MessageLog } from "./createMessageLog.ts";

/**
 * Creates the handler of `GET /v2/post_checkout/chat/{order_id}/messages` (Connect: get_chat_messages
 * page). It lists the messages that reached the shopper and those that the shopper wrote.
 */
export function createGetMessages(options: GetMessagesOptions): GetMessages {
  const { tokens, orders, messages, shopperLog, simulatedShopper, avatarUrl } = options;

  function toUser({ id, name }: Shopper): object {
    // Only the first shopper has a picture, because Connect has people with and without one.
    const hasPicture = avatarUrl !== undefined && id === shoppers[0].id;
    return { id, display_name: name, ...(hasPicture && { avatar_url: avatarUrl }) };
  }

  return ({ orderId, authorization, origin }) => {
    const order = findOrder({ tokens, orders, orderId, authorization });
    if (order instanceof Response) return order;
    if (order.isScripted) simulatedShopper.start(orderId);
    const shopperMessages = shopperLog.messages(orderId);

    function respond(chatMessages: readonly object[], isExpired: boolean): Response {
      const known = shoppers.filter(
        (each, index) => index === 0 || shopperMessages.some(isFrom(each)),
      );
      return Response.json({
        chat_messages: chatMessages,
        metadata: {
          customer: CUSTOMER,
          current_shopper: toUser(getCurrentShopper(shopperMessages)),
          shoppers: known.map(toUser),
          is_expired: isExpired,
        },
      });
    }

    return order.conversation({
      list() {
        const delivered = messages.messages().filter((message) => message.orderId === orderId);
        const wire = [
          ...delivered.map((message) => fromCustomer(message, shopperMessages)),
          ...shopperMessages.map((message) => fromShopper(message, origin)),
        ];
        return respond(
          wire.sort((a, b) => a.id - b.id),
          false,
        );
      },
      expired: () => respond([], true),
    });
  };
}

export interface GetMessagesOptions {
  tokens: AccessTokens;
  orders: Orders;
  messages: MessageLog;
  shopperLog: ShopperLog;
  simulatedShopper: SimulatedShopper;
  /** The picture of the first shopper. */
  avatarUrl: string | undefined;
}

export type GetMessages = (request: {
  /** The order id, percent-decoded. */
  orderId: string;
  authorization: string | undefined;
  /** The origin of the request, under which the sandbox serves its pictures. */
  origin: string;
}) => Response;

interface WireMessage {
  id: number;
}

/** The customer's message as Connect returns it. A reply of the shopper marks it as read. */
function fromCustomer(
  { id, body, createdAt }: DeliveredMessage,
  shopperMessages: readonly ShopperMessage[],
): WireMessage {
  const reply = shopperMessages.find((message) => message.id > id);
  const message = {
    id,
    order_id: ORDER_ID,
    created_at: createdAt,
    recipient_id: getCurrentShopper(shopperMessages.filter((each) => each.id < id)).id,
    recipient_type: "driver",
    sender_id: CUSTOMER.id,
    sender_type: "user",
    read: reply !== undefined,
    ...(reply && { read_at: reply.createdAt }),
    body,
  };
  return message;
}

function fromShopper(
  { id, createdAt, shopper, readAt, body, image }: ShopperMessage,
  origin: string,
): WireMessage {
  const message = {
    id,
    order_id: ORDER_ID,
    created_at: createdAt,
    recipient_id: CUSTOMER.id,
    recipient_type: "user",
    sender_id: shopper.id,
    sender_type: "driver",
    read: readAt !== null,
    ...(readAt !== null && { read_at: readAt }),
    body,
    ...(image !== null && { image: image.startsWith("/") ? `${origin}${image}` : image }),
  };
  return message;
}

function isFrom({ id }: Shopper): (message: ShopperMessage) => boolean {
  return ({ shopper }) => shopper.id === id;
}

// Connect's own ids of the order and the people, which retailers don't know (inferred).
const ORDER_ID = 9001;
const CUSTOMER = { id: 1, display_name: "Sam" };
