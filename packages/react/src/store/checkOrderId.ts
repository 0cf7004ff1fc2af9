/**
 * Tells the developer of an order id that is none, where it is given and not only when it is used.
 *
 * @throws Error with what to write.
 */
export function checkOrderId(orderId: string): void {
  if (typeof orderId === "string" && orderId !== "") return;
  throw new Error("Shopper Chat needs the order's id as text: orderId={String(order.id)}");
}
