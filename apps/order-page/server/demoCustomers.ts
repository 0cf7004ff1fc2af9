/** Who can be signed in at the demo. The first one placed all its orders, the second none. */
export const demoCustomers: readonly [DemoCustomer, DemoCustomer] = [
  { key: "sam", name: "Sam Lindqvist", connectUserId: "customer-1" },
  { key: "amos", name: "Amos Ferreira", connectUserId: "customer-2" },
];

export interface DemoCustomer {
  key: string;
  name: string;
  /** By what Connect knows the customer. */
  connectUserId: string;
}
