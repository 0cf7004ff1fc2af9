import type { Press, Sight } from "../page/protocol.ts";
import type { DeliveredMessage } from "./collectDelivered.ts";
import type { LedgerLine } from "./createLedger.ts";

/** Everything that was recorded during a run, on all sides. */
export interface Evidence {
  /** How many texts were written, numbered from 0. */
  texts: number;
  /** The acts of the customers and the outcomes that the page showed, in order for each composer. */
  presses: readonly Press[];
  /** The final state of the page, by composer. */
  sights: readonly Sight[];
  /** How often the page's code called `fetch` for each message. */
  asked: ReadonlyMap<string, number>;
  /** The messages that reached the shopper. */
  delivered: readonly DeliveredMessage[];
  /** The requests at the proxies, and their faults. */
  ledger: readonly LedgerLine[];
  /** The page's errors and warnings. */
  problems: readonly string[];
}
