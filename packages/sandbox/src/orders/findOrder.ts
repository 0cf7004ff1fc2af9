import { connectError, unauthorized } from "../connectErrors.ts";
import type { AccessTokens } from "../tokens/createAccessTokens.ts";
import type { Order, Orders } from "./createOrders.ts";

/**
 * Finds the order of a request, or returns the response that refuses it. The order of the checks is
 * undocumented and inferred from how Rails applications are built: filters first check the token, then
 * look for the order among the customer's own.
 */
export function findOrder({ tokens, orders, orderId, authorization }: Entry): Order | Response {
  const token = tokens.check(authorization);
  if ("refusal" in token) return unauthorized(token.refusal);
  // Connect: a token is valid for the orders of its user_id. The 404, rather than 403, for another
  // customer's order is inferred.
  const order = orders.get(orderId);
  if (order?.customerId === token.customerId) return order;
  return connectError(404, { error: { message: "Resource not found", code: 4000 } });
}

interface Entry {
  tokens: AccessTokens;
  orders: Orders;
  /** The order id, percent-decoded. */
  orderId: string;
  authorization: string | undefined;
}
