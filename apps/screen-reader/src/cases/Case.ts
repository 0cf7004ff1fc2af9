import type { Customer } from "../createCustomer.ts";

/** Something that a customer does with a screen reader, and the announcements that must follow. */
export interface Case {
  /** As `--case` names it. */
  name: string;
  /** @throws Error when the next step can't be taken. */
  play: (customer: Customer) => Promise<void>;
}
