import { checkMessage } from "./checkMessage.ts";
import { connectError } from "./connectError.ts";
import type { AccessTokens } from "./createAccessTokens.ts";
import type { Order } from "./ordersOf.ts";
import { unauthorized } from "./unauthorized.ts";

/**
 * Makes the answer to `POST /v2/post_checkout/chat/{order_id}/messages` (Connect: send_chat_message
 * page). The order of its checks is undocumented and inferred from how Rails applications are built:
 * filters first see to the token, then look the order up among the customer's own, then ask whether
 * it may be written to at all; only then is there a message to validate. So a blank message for
 * someone else's order is 404 and one for a closed chat is 403.
 */
export function createSendMessage({ tokens, orders, now }: SendMessageOptions): SendMessage {
  let lastId = 0;

  return async ({ orderId, authorization, contentType, text }) => {
    const token = tokens.check(authorization);
    if ("refusal" in token) return unauthorized(token.refusal);

    // Connect: a token sees the orders of its user_id only. That another's order is not found, and
    // not forbidden, is inferred.
    const order = orders.get(orderId);
    if (order?.customerId !== token.customerId) return notFound();

    return order.outcome(() => {
      const issue = checkMessage(contentType, text);
      if (issue !== undefined) return connectError(400, issue);
      lastId += 1;
      return Response.json({
        id: lastId,
        type: "CHAT",
        created_at: now()
          .toISOString()
          .replace(/\.\d+Z$/, "Z"),
        // Connect's example is a placeholder; that it is an IANA name is inferred.
        timezone: "America/Los_Angeles",
      });
    });
  };
}

export interface SendMessageOptions {
  tokens: AccessTokens;
  orders: ReadonlyMap<string, Order>;
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
}

function notFound(): Response {
  return connectError(404, { error: { message: "Resource not found", code: 4000 } });
}
