/** The number of customers, each with one order. A storefront has far more, but not at once. */
export const CUSTOMERS = 1000;

export function customerId(index: number): string {
  return `customer-${index % CUSTOMERS}`;
}

export function orderId(index: number): string {
  return `order-${index % CUSTOMERS}`;
}
