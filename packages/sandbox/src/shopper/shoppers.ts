/** The shoppers of a sandbox. The first can hand an order over to the second. */
export const shoppers: readonly [Shopper, Shopper] = [
  { id: 2, name: "Ana" },
  { id: 3, name: "Ben" },
];

export interface Shopper {
  /** Connect's own id of the shopper, which retailers don't know (inferred). */
  id: number;
  name: string;
}
