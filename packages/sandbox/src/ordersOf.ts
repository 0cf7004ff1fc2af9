import {
  type ConversationReading,
  type FixedOrder,
  type FixedOrderId,
  fixedOrders,
} from "./fixedOrders.ts";

/**
 * Gathers all orders of a sandbox by id. An id followed by `~` and anything is one more order like
 * it, so that tests and stories side by side can each have an order that nobody else writes to.
 */
export function ordersOf(
  customerId: string,
  otherOrders: Readonly<Record<string, OrderOwner>> = {},
): Orders {
  // A map, so that no id is found on an object's prototype.
  const orders = new Map<string, Order>();
  for (const [id, order] of Object.entries(fixedOrders)) {
    orders.set(id, asOrder(customerId, order));
  }
  for (const [id, order] of Object.entries(otherOrders)) {
    orders.set(id, asOrder(order.customerId, fixedOrders[order.outcome]));
  }
  return { get: (id) => orders.get(id) ?? orders.get(id.replace(/~.*$/s, "")) };
}

export interface Orders {
  get: (orderId: string) => Order | undefined;
}

export interface OrderOwner {
  /** The Connect user id of the customer who placed the order. */
  customerId: string;
  /** The fixed order whose outcome this order shares. */
  outcome: FixedOrderId;
}

export interface Order {
  customerId: string;
  /** What happens to a message for it. */
  outcome: FixedOrder["outcome"];
  /** What someone who reads its messages gets. */
  conversation: (reading: ConversationReading) => Response;
  /** Whether its shopper speaks by a script. */
  isScripted: boolean;
}

function asOrder(customerId: string, order: FixedOrder): Order {
  const { outcome, conversation = ({ list }) => list(), isScripted = false } = order;
  return { customerId, outcome, conversation, isScripted };
}
