/**
 * Whether a customer can write to the shopper at this point of an order, by Connect's workflow
 * state. The chat is open from the start of picking until the order is received; an unknown state
 * counts as open, because then Connect itself says no if it must.
 *
 * Source: Connect, Get order (states), Chat (when it is active); that the two meet so is inferred.
 */
export function availabilityOf(workflowState: string): ChatAvailability {
  if (BEFORE_PICKING.has(workflowState)) return "not-yet";
  return AFTER_RECEIPT.has(workflowState) ? "closed" : "open";
}

/** `not-yet`: nobody is picking so far. `closed`: the order has arrived, or won't come. */
export type ChatAvailability = "open" | "not-yet" | "closed";

const BEFORE_PICKING: ReadonlySet<string> = new Set(["brand_new", "acknowledged"]);
const AFTER_RECEIPT: ReadonlySet<string> = new Set([
  "completed",
  "delivered",
  "canceled",
  "cancelled",
]);
