import type { Customer } from "./createCustomer.ts";

/** Something that a customer does, from an order's page on. */
export interface Flow {
  name: string;
  /** The page's address, after the origin. */
  path: string;
  /** The page. @default "order-page" */
  app?: "order-page" | "plain-page";
  /** Only where the page's colours are the customer's. */
  needsForcedColors?: true;
  /** @throws Error when anything is not as it should be. */
  play: (customer: Customer, shopper: Shopper) => Promise<void>;
}

/** The other side. */
export interface Shopper {
  /** What was sent to them, since the flow began. */
  received: () => Promise<string[]>;
  says: (orderId: string, text: string) => Promise<void>;
}
