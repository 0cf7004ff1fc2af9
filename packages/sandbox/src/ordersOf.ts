import { type FixedOrder, type FixedOrderId, fixedOrders } from "./fixedOrders.ts";

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
    orders.set(id, { customerId, outcome: order.outcome });
  }
  for (const [id, order] of Object.entries(otherOrders)) {
    const { outcome } = fixedOrders[order.outcome];
    orders.set(id, { customerId: order.customerId, outcome });
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

interface Order {
  customerId: string;
  outcome: FixedOrder["outcome"];
}
