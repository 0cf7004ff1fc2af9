import { connectError } from "../connectErrors.ts";
import type { RateLimit } from "../faults/createRateLimit.ts";
import { pause } from "../faults/pause.ts";
import type { Orders } from "../orders/createOrders.ts";
import { findOrder } from "../orders/findOrder.ts";
import { type SimulatedShopper, toConnectTimestamp } from "../shopper/createSimulatedShopper.ts";
import type { AccessTokens } from "../tokens/createAccessTokens.ts";
import { checkMessage } from "./checkMessage.ts";
import type { LateDeliveries } from "./createLateDeliveries.ts";
import type { MessageLog } from "./createMessageLog.ts";

/**
 * Creates the handler of `POST /v2/post_checkout/chat/{order_id}/messages` (Connect: send_chat_message
 * page). The order of the checks is undocumented and inferred from how Rails applications are built:
 * filters check the token, then whether the order is the customer's, then whether its chat is open. The
 * message is validated last. So a blank message is a 404 for another customer's order, and a 403 for a
 * closed chat.
 */
export function createSendMessage({
  tokens,
  orders,
  messages,
  lateDeliveries,
  rateLimit,
  slowMs,
  nextId,
  simulatedShopper,
  now,
}: SendMessageOptions): SendMessage {
  return async ({ orderId, authorization, contentType, text, signal }) => {
    const order = findOrder({ tokens, orders, orderId, authorization });
    if (order instanceof Response) return order;

    const deliver = () => {
      const message = checkMessage(contentType, text);
      if ("issue" in message) return connectError(400, message.issue);
      // The shopper starts the chat (Connect: chat page).
      if (order.isScripted) simulatedShopper.start(orderId);
      const id = nextId();
      const createdAt = toConnectTimestamp(now());
      messages.add({ id, orderId, body: message.body, createdAt });
      if (order.isScripted) simulatedShopper.receive(orderId);
      return Response.json({
        id,
        type: "CHAT",
        created_at: createdAt,
        // Connect's example is a placeholder. The IANA name is inferred.
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
  /** How long a slow response takes, in milliseconds. */
  slowMs: number;
  nextId: () => number;
  simulatedShopper: SimulatedShopper;
  now: () => Date;
}

export type SendMessage = (request: MessageRequest) => Promise<Response>;

interface MessageRequest {
  /** The order id, percent-decoded. */
  orderId: string;
  authorization: string | undefined;
  contentType: string | undefined;
  /** The body of the request, as received. */
  text: string;
  /** Aborted when the client has gone. */
  signal: AbortSignal;
}
