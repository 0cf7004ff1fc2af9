import type { FaultName } from "./chooseFault.ts";

/** Records the requests at the proxies and their faults, so that every finding can be explained. */
export function createLedger(): Ledger {
  const startedAt = performance.now();
  const lines: LedgerLine[] = [];
  const attempts = new Map<string, number>();
  return {
    lines,
    nextAttempt(proxy, subject) {
      const key = `${proxy} ${subject}`;
      const attempt = attempts.get(key) ?? 0;
      attempts.set(key, attempt + 1);
      return attempt;
    },
    add(line) {
      const added = {
        ...line,
        at: Math.round(performance.now() - startedAt),
        outcome: "under way",
      };
      lines.push(added);
      return added;
    },
  };
}

export interface Ledger {
  /** The entries, in the order of the requests. */
  lines: readonly LedgerLine[];
  /** The number of earlier requests about `subject` at the proxy. */
  nextAttempt: (proxy: ProxyName, subject: string) => number;
  add: (line: Omit<LedgerLine, "at" | "outcome">) => LedgerLine;
}

/** One request at one proxy. */
export interface LedgerLine {
  /** The time since the start of the run, in milliseconds. */
  readonly at: number;
  readonly proxy: ProxyName;
  readonly connection: number;
  /** Its position in its connection, from 1, because browsers treat later requests differently. */
  readonly nthOnConnection: number;
  readonly subject: string;
  readonly attempt: number;
  readonly fault: FaultName;
  /** The outcome, for the report. */
  outcome: string;
}

/** Proxy 1 is between the page and the storefront backend, proxy 2 between the backend and Connect. */
export type ProxyName = "proxy 1" | "proxy 2";
