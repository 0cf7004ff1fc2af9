import { connectError } from "./connectError.ts";
import type { AccessTokens } from "./createAccessTokens.ts";
import type { Order, Orders } from "./ordersOf.ts";
import { unauthorized } from "./unauthorized.ts";

/**
 * Finds the order that a request is about, or the answer that refuses it. The order of the checks is
 * undocumented and inferred from how Rails applications are built: filters first see to the token,
 * then look the order up among the customer's own.
 */
export function admitToOrder({ tokens, orders, orderId, authorization }: Entry): Order | Response {
  const token = tokens.check(authorization);
  if ("refusal" in token) return unauthorized(token.refusal);
  // Connect: a token sees the orders of its user_id only. That another's order is not found, and
  // not forbidden, is inferred.
  const order = orders.get(orderId);
  if (order?.customerId === token.customerId) return order;
  return connectError(404, { error: { message: "Resource not found", code: 4000 } });
}

interface Entry {
  tokens: AccessTokens;
  orders: Orders;
  /** Percent-decoded. */
  orderId: string;
  authorization: string | undefined;
}
