import { admitToOrder } from "./admitToOrder.ts";
import { checkMessage } from "./checkMessage.ts";
import { connectError } from "./connectError.ts";
import type { AccessTokens } from "./createAccessTokens.ts";
import type { LateDeliveries } from "./createLateDeliveries.ts";
import type { MessageLog } from "./createMessageLog.ts";
import type { RateLimit } from "./createRateLimit.ts";
import { type ShopperVoice, wholeSeconds } from "./createShopperVoice.ts";
import type { Orders } from "./ordersOf.ts";
import { pause } from "./pause.ts";

/**
 * Makes the answer to `POST /v2/post_checkout/chat/{order_id}/messages` (Connect: send_chat_message
 * page). The order of its checks is undocumented and inferred from how Rails applications are built:
 * filters first see to the token, then look the order up among the customer's own, then ask whether
 * it may be written to at all; only then is there a message to validate. So a blank message for
 * someone else's order is 404 and one for a closed chat is 403.
 */
export function createSendMessage({
  tokens,
  orders,
  messages,
  lateDeliveries,
  rateLimit,
  slowMs,
  nextId,
  voice,
  now,
}: SendMessageOptions): SendMessage {
  return async ({ orderId, authorization, contentType, text, signal }) => {
    const order = admitToOrder({ tokens, orders, orderId, authorization });
    if (order instanceof Response) return order;

    const deliver = () => {
      const message = checkMessage(contentType, text);
      if ("issue" in message) return connectError(400, message.issue);
      // The shopper starts the chat (Connect: chat page).
      if (order.isScripted) voice.open(orderId);
      const id = nextId();
      const createdAt = wholeSeconds(now());
      messages.add({ id, orderId, body: message.body, createdAt });
      if (order.isScripted) voice.hear(orderId);
      return Response.json({
        id,
        type: "CHAT",
        created_at: createdAt,
        // Connect's example is a placeholder; that it is an IANA name is inferred.
        timezone: "America/Los_Angeles",
      });
    };
    return order.outcome({
      deliver,
      deliverLater: () => lateDeliveries.schedule(deliver),
      pause: () => pause(slowMs, signal),
      admit: () => rateLimit.admit(orderId),
    });
  };
}

export interface SendMessageOptions {
  tokens: AccessTokens;
  orders: Orders;
  messages: MessageLog;
  lateDeliveries: LateDeliveries;
  rateLimit: RateLimit;
  /** How long a slow answer takes. */
  slowMs: number;
  nextId: () => number;
  voice: ShopperVoice;
  now: () => Date;
}

export type SendMessage = (request: MessageRequest) => Promise<Response>;

interface MessageRequest {
  /** Percent-decoded. */
  orderId: string;
  authorization: string | undefined;
  contentType: string | undefined;
  /** The body of the request, as received. */
  text: string;
  /** Aborted when whoever asked has gone. */
  signal: AbortSignal;
}
