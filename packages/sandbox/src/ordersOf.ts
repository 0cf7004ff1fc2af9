import { type FixedOrder, type FixedOrderId, fixedOrders } from "./fixedOrders.ts";

/** Gathers all orders of a sandbox by id. A map, so that no id is found on an object's prototype. */
export function ordersOf(
  customerId: string,
  otherOrders: Readonly<Record<string, OrderOwner>> = {},
): ReadonlyMap<string, Order> {
  const orders = new Map<string, Order>();
  for (const [id, order] of Object.entries(fixedOrders)) {
    orders.set(id, { customerId, outcome: order.outcome });
  }
  for (const [id, order] of Object.entries(otherOrders)) {
    const { outcome } = fixedOrders[order.outcome];
    orders.set(id, { customerId: order.customerId, outcome });
  }
  return orders;
}

export interface OrderOwner {
  /** The Connect user id of the customer who placed the order. */
  customerId: string;
  /** The fixed order whose outcome this order shares. */
  outcome: FixedOrderId;
}

export interface Order {
  customerId: string;
  outcome: FixedOrder["outcome"];
}
