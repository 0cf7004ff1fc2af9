import {
  type ConversationReading,
  type FixedOrder,
  type FixedOrderId,
  fixedOrders,
} from "./fixedOrders.ts";

/**
 * Collects all orders of a sandbox by id. An id followed by `~` and any text is another order with the
 * same outcome, so that tests and stories that run at the same time each have their own.
 */
export function createOrders(
  customerId: string,
  otherOrders: Readonly<Record<string, OrderOwner>> = {},
): Orders {
  // A map, because an object would find ids such as `constructor` on its prototype.
  const orders = new Map<string, Order>();
  for (const [id, order] of Object.entries(fixedOrders)) {
    orders.set(id, toOrder(customerId, order));
  }
  for (const [id, order] of Object.entries(otherOrders)) {
    orders.set(id, toOrder(order.customerId, fixedOrders[order.outcome]));
  }
  return { get: (id) => orders.get(id) ?? orders.get(id.replace(/~.*$/s, "")) };
}

export interface Orders {
  get: (orderId: string) => Order | undefined;
}

export interface OrderOwner {
  /** The Connect user id of the customer who placed the order. */
  customerId: string;
  /** The fixed order whose outcome this order has. */
  outcome: FixedOrderId;
}

export interface Order {
  customerId: string;
  /** Responds to a message. */
  outcome: FixedOrder["outcome"];
  /** Responds to a request for its messages. */
  conversation: (reading: ConversationReading) => Response;
  /** Whether its shopper follows the script. */
  isScripted: boolean;
}

function toOrder(customerId: string, order: FixedOrder): Order {
  const { outcome, conversation = ({ list }) => list(), isScripted = false } = order;
  return { customerId, outcome, conversation, isScripted };
}
