/** The shoppers of a sandbox: an order can pass from the first to the second. */
export const shoppers: readonly [Shopper, Shopper] = [
  { id: 2, name: "Ana" },
  { id: 3, name: "Ben" },
];

export interface Shopper {
  /** Connect's own number of them, which a retailer does not know (inferred). */
  id: number;
  name: string;
}
