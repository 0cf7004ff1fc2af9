/**
 * Returns whether the chat of an order is open, by Connect's workflow state. It is open from the start
 * of picking until the customer has received the order. An unknown state counts as open, because
 * Connect itself refuses messages if it must.
 *
 * Source: Connect, Get order (states), Chat (when it is active); how the two relate is inferred.
 *
 * @example
 * ```ts
 * getChatAvailability("picking"); // "open"
 * ```
 */
export function getChatAvailability(workflowState: string): ChatAvailability {
  if (BEFORE_PICKING.has(workflowState)) return "not-yet";
  return AFTER_RECEIPT.has(workflowState) ? "closed" : "open";
}

/** `not-yet`: picking has not started. `closed`: the order was received or canceled. */
export type ChatAvailability = "open" | "not-yet" | "closed";

const BEFORE_PICKING: ReadonlySet<string> = new Set(["brand_new", "acknowledged"]);
const AFTER_RECEIPT: ReadonlySet<string> = new Set([
  "completed",
  "delivered",
  "canceled",
  "cancelled",
]);
