import type { Press } from "../page/protocol.ts";
import type { LedgerLine } from "./createLedger.ts";
import type { Evidence } from "./Evidence.ts";
import { numbersIn } from "./textOf.ts";

/** Collects for every text what was done with it, which outcome was shown, and where it arrived. */
export function accountFor(evidence: Evidence): TextAccount[] {
  const accounts = Array.from({ length: evidence.texts }, (_, number) => emptyAccount(number));

  function at(body: string): TextAccount[] {
    return numbersIn(body).flatMap((number) => accounts[number] ?? []);
  }

  for (const press of evidence.presses) for (const text of at(press.body)) text.presses.push(press);
  for (const { body } of evidence.delivered) for (const text of at(body)) text.delivered += 1;
  for (const line of evidence.ledger) for (const text of at(line.subject)) text.ledger.push(line);
  for (const [body, times] of evidence.asked) for (const text of at(body)) text.asked += times;
  for (const { field, unsent } of evidence.sights) {
    for (const text of at(field)) text.places.push("field");
    for (const item of unsent) for (const text of at(item.text)) text.places.push("list");
  }
  return accounts;
}

export interface TextAccount {
  number: number;
  presses: Press[];
  /** How often it reached the shopper. */
  delivered: number;
  /** How often the page's code called `fetch` for it. */
  asked: number;
  /** The place of the text on the page at the end. */
  places: ("field" | "list")[];
  ledger: LedgerLine[];
}

/** The requests that a proxy or the browser doubled, where the page made one. */
export function doublings({ ledger, asked }: TextAccount): Doublings {
  const seen = ledger.filter(({ proxy }) => proxy === "proxy 1").length;
  return {
    behindBackend: ledger.filter(({ proxy, fault }) => proxy === "proxy 2" && fault === "duplicate")
      .length,
    beforeBackend: ledger.filter(({ proxy, fault }) => proxy === "proxy 1" && fault === "duplicate")
      .length,
    byBrowser: Math.max(0, seen - asked),
  };
}

export interface Doublings {
  /** Doubled by proxy 2, which only Connect could deduplicate. */
  behindBackend: number;
  /** Doubled by proxy 1. */
  beforeBackend: number;
  /** Requests at proxy 1 in addition to those that the page made. */
  byBrowser: number;
}

/**
 * Requests that the page made and that proxy 1 never received. Each failed preflight explains one. The
 * others wait in the browser for a connection, and may be sent unexpectedly late.
 */
export function neverLeft({ asked, ledger }: Evidence): { requests: number; explained: number } {
  const seen = new Map<string, number>();
  const first = ledger.filter(({ proxy }) => proxy === "proxy 1");
  for (const { subject } of first) seen.set(subject, (seen.get(subject) ?? 0) + 1);
  let requests = 0;
  for (const [body, times] of asked) requests += Math.max(0, times - (seen.get(body) ?? 0));
  const isFailed = ({ subject, fault }: LedgerLine) =>
    subject.startsWith("OPTIONS") && !HARMLESS.has(fault);
  return { requests, explained: first.filter(isFailed).length };
}

function emptyAccount(number: number): TextAccount {
  return { number, presses: [], delivered: 0, asked: 0, places: [], ledger: [] };
}

/** The faults that a preflight survives. */
const HARMLESS: ReadonlySet<string> = new Set([
  "pass",
  "delay-request",
  "delay-answer",
  "duplicate",
  "garble-request",
]);
