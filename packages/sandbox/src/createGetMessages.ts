import { admitToOrder } from "./admitToOrder.ts";
import type { AccessTokens } from "./createAccessTokens.ts";
import type { DeliveredMessage, MessageLog } from "./createMessageLog.ts";
import type { ShopperLog, ShopperMessage } from "./createShopperLog.ts";
import { currentShopper, type ShopperVoice } from "./createShopperVoice.ts";
import type { Orders } from "./ordersOf.ts";
import { type Shopper, shoppers } from "./shoppers.ts";

/**
 * Makes the answer to `GET /v2/post_checkout/chat/{order_id}/messages` (Connect: get_chat_messages
 * page): what reached the shopper, and what the shopper wrote.
 */
export function createGetMessages(options: GetMessagesOptions): GetMessages {
  const { tokens, orders, messages, shopperLog, voice, avatarUrl } = options;

  function userOf({ id, name }: Shopper): object {
    // Only the first has a picture, for there are people with and without one.
    const hasPicture = avatarUrl !== undefined && id === shoppers[0].id;
    return { id, display_name: name, ...(hasPicture && { avatar_url: avatarUrl }) };
  }

  return ({ orderId, authorization, origin }) => {
    const order = admitToOrder({ tokens, orders, orderId, authorization });
    if (order instanceof Response) return order;
    if (order.isScripted) voice.open(orderId);
    const said = shopperLog.messages(orderId);

    function answer(chatMessages: readonly object[], isExpired: boolean): Response {
      const known = shoppers.filter((each, index) => index === 0 || said.some(isBy(each)));
      return Response.json({
        chat_messages: chatMessages,
        metadata: {
          customer: CUSTOMER,
          current_shopper: userOf(currentShopper(said)),
          shoppers: known.map(userOf),
          is_expired: isExpired,
        },
      });
    }

    return order.conversation({
      list() {
        const delivered = messages.messages().filter((message) => message.orderId === orderId);
        const wire = [
          ...delivered.map((message) => ofCustomer(message, said)),
          ...said.map((message) => ofShopper(message, origin)),
        ];
        return answer(
          wire.sort((a, b) => a.id - b.id),
          false,
        );
      },
      expired: () => answer([], true),
    });
  };
}

export interface GetMessagesOptions {
  tokens: AccessTokens;
  orders: Orders;
  messages: MessageLog;
  shopperLog: ShopperLog;
  voice: ShopperVoice;
  /** Of the first shopper. */
  avatarUrl: string | undefined;
}

export type GetMessages = (request: {
  /** Percent-decoded. */
  orderId: string;
  authorization: string | undefined;
  /** Of the request's address, below which the sandbox's pictures are. */
  origin: string;
}) => Response;

interface WireMessage {
  id: number;
}

/** A shopper who writes has read what was written before. */
function ofCustomer(
  { id, body, createdAt }: DeliveredMessage,
  said: readonly ShopperMessage[],
): WireMessage {
  const answer = said.find((message) => message.id > id);
  const message = {
    id,
    order_id: ORDER_ID,
    created_at: createdAt,
    recipient_id: currentShopper(said.filter((each) => each.id < id)).id,
    recipient_type: "driver",
    sender_id: CUSTOMER.id,
    sender_type: "user",
    read: answer !== undefined,
    ...(answer && { read_at: answer.createdAt }),
    body,
  };
  return message;
}

function ofShopper(
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

function isBy({ id }: Shopper): (message: ShopperMessage) => boolean {
  return ({ shopper }) => shopper.id === id;
}

// Connect's own numbers for order and people, which are not those that a retailer knows (inferred).
const ORDER_ID = 9001;
const CUSTOMER = { id: 1, display_name: "Sam" };
