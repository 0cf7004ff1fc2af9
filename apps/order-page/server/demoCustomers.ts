/** The customers of the demo. The first one placed all orders, the second one none. */
export const demoCustomers: readonly [DemoCustomer, DemoCustomer] = [
  { key: "sam", name: "Sam Lindqvist", connectUserId: "customer-1" },
  { key: "amos", name: "Amos Ferreira", connectUserId: "customer-2" },
];

export interface DemoCustomer {
  key: string;
  name: string;
  /** The customer's Connect user id. */
  connectUserId: string;
}
