import { accountFor, doublings, neverLeft, type TextAccount } from "./accountFor.ts";
import type { LedgerLine } from "./createLedger.ts";
import type { Evidence } from "./Evidence.ts";
import type { Violation } from "./findViolations.ts";

/** The run in tables: the shown outcomes, the faults of requests, and each violation. */
export function formatReport(evidence: Evidence, violations: readonly Violation[]): string {
  const accounts = accountFor(evidence);
  const outcomes = tally(accounts, (text) => [`${lastResult(text)} | ${text.delivered}x`]);
  const faults = tally(evidence.ledger, ({ proxy, fault }) => [`${proxy} | ${fault}`]);
  const resultAfter = tally(evidence.presses, ({ act, result }) => [`${act} | ${result ?? "-"}`]);
  const doubled = accounts.map(doublings);
  const left = neverLeft(evidence);
  return [
    table("last result of a text | arrived", outcomes),
    table("the customer's act | result", resultAfter),
    table("request at | fault", faults),
    `Doubled by proxy 1: ${count(doubled, ({ beforeBackend }) => beforeBackend > 0)} texts; by the browser: ${count(doubled, ({ byBrowser }) => byBrowser > 0)}; by proxy 2: ${count(doubled, ({ behindBackend }) => behindBackend > 0)}.`,
    `Asked for by the page, and never left the browser: ${left.requests} requests; failed CORS preflights explain up to ${left.explained}.`,
    `${evidence.texts} texts, ${evidence.presses.filter(({ act }) => act !== "give-up").length} sends, ${evidence.delivered.length} messages at the shopper, ${violations.length} violations.`,
    ...violations.map(formatViolation),
  ].join("\n\n");
}

/** Formats one line of the ledger. */
export function formatLine(line: LedgerLine): string {
  const { at, proxy, connection, nthOnConnection, attempt, fault, outcome, subject } = line;
  return `${String(at).padStart(7)} ms  ${proxy} #${connection}.${nthOnConnection}  attempt ${attempt}  ${fault} → ${outcome}  ${JSON.stringify(subject)}`;
}

function formatViolation({ rule, what, ledger }: Violation): string {
  return [`VIOLATION: ${rule}`, `  ${what}`, ...ledger.map((line) => `  ${formatLine(line)}`)].join(
    "\n",
  );
}

function lastResult({ presses }: TextAccount): string {
  const last = presses.at(-1);
  if (last === undefined) return "not sent yet";
  return last.result ?? `given up after ${presses.at(-2)?.result ?? "nothing"}`;
}

function tally<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of items.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function table(title: string, counts: ReadonlyMap<string, number>): string {
  const rows = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [title, ...rows.map(([key, times]) => `  ${String(times).padStart(6)}  ${key}`)].join(
    "\n",
  );
}

function count<Item>(items: readonly Item[], isCounted: (item: Item) => boolean): number {
  return items.filter(isCounted).length;
}
