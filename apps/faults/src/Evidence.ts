import type { Press, Sight } from "../page/protocol.ts";
import type { DeliveredMessage } from "./collectDelivered.ts";
import type { LedgerLine } from "./createLedger.ts";

/** All that was seen of a run, from every side. */
export interface Evidence {
  /** How many texts were written, numbered from 0. */
  texts: number;
  /** What the customers did and were told, in order for each composer. */
  presses: readonly Press[];
  /** What stands on the page at the end, by composer. */
  sights: readonly Sight[];
  /** How often the page's code called `fetch` for each message. */
  asked: ReadonlyMap<string, number>;
  /** What reached the shopper. */
  delivered: readonly DeliveredMessage[];
  /** What the proxies saw and did. */
  ledger: readonly LedgerLine[];
  /** What the page threw or warned of. */
  problems: readonly string[];
}
