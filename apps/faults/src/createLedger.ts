import type { FaultName } from "./chooseFault.ts";

/** Keeps what the proxies saw and did, so that whatever a run finds can be explained. */
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
  /** In the order in which the requests came. */
  lines: readonly LedgerLine[];
  /** How many requests about `subject` the proxy has seen before this one. */
  nextAttempt: (proxy: ProxyName, subject: string) => number;
  add: (line: Omit<LedgerLine, "at" | "outcome">) => LedgerLine;
}

/** One request at one proxy. */
export interface LedgerLine {
  /** Milliseconds since the run began. */
  readonly at: number;
  readonly proxy: ProxyName;
  readonly connection: number;
  /** Which request of its connection it is, from 1: a browser treats the later ones differently. */
  readonly nthOnConnection: number;
  readonly subject: string;
  readonly attempt: number;
  readonly fault: FaultName;
  /** What came of it, for whoever reads it. */
  outcome: string;
}

/** 1 stands between the page and the storefront backend, 2 between that and Connect. */
export type ProxyName = "proxy 1" | "proxy 2";
