import type { Customer } from "./createCustomer.ts";

/** A sequence of a customer's acts, starting on an order's page. */
export interface Flow {
  name: string;
  /** The path of the page. */
  path: string;
  /** The page. @default "order-page" */
  app?: "order-page" | "plain-page";
  /** Whether the flow is only for forced colours. */
  needsForcedColors?: true;
  /** @throws {Error} When a check fails. */
  play: (customer: Customer, shopper: Shopper) => Promise<void>;
}

/** The shopper of the flow's order. */
export interface Shopper {
  /** The messages since the start of the flow. */
  received: () => Promise<string[]>;
  says: (orderId: string, text: string) => Promise<void>;
}
