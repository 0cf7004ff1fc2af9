import { describe, expect, it } from "vitest";
import type { Press, Sight } from "../page/protocol.ts";
import type { LedgerLine } from "./createLedger.ts";
import type { Evidence } from "./Evidence.ts";
import { findViolations } from "./findViolations.ts";
import { textOf } from "./textOf.ts";

const TEXT = textOf(0);
const ONE_PLACE = "what is not settled stands in exactly one place, and nothing else does";
const sent: Press = { composer: 0, act: "send", body: TEXT, result: "sent" };
const notSent: Press = { ...sent, result: "not-sent" };
const unconfirmed: Press = { ...sent, result: "unconfirmed" };
const nothing: Sight = { field: "", unsent: [], status: "", error: "" };
const inField: Sight = { ...nothing, field: TEXT };
const inList: Sight = { ...nothing, unsent: [{ text: TEXT, state: "unconfirmed" }] };
const line: LedgerLine = {
  at: 0,
  proxy: "proxy 1",
  connection: 1,
  nthOnConnection: 1,
  subject: TEXT,
  attempt: 0,
  fault: "pass",
  outcome: "200",
};
const once = { id: 1, orderId: "shopping~0", body: TEXT };
const twice = [once, { ...once, id: 2 }];

function rulesBrokenBy(part: Partial<Evidence>): string[] {
  const evidence: Evidence = {
    texts: 1,
    presses: [sent],
    sights: [nothing],
    asked: new Map([
      [TEXT, (part.presses ?? [sent]).filter(({ result }) => result !== null).length],
    ]),
    delivered: [once],
    ledger: [line],
    problems: [],
    ...part,
  };
  return findViolations(evidence).map(({ rule }) => rule);
}

describe("a run without violations", () => {
  it.each<[string, Partial<Evidence>]>([
    ["sent, and it arrived", {}],
    ["not sent, back in the field", { presses: [notSent], sights: [inField], delivered: [] }],
    ["unconfirmed, and it arrived", { presses: [unconfirmed], sights: [inList] }],
    ["unconfirmed, and it did not", { presses: [unconfirmed], sights: [inList], delivered: [] }],
    [
      "unconfirmed, tried again, twice",
      { presses: [unconfirmed, sent], delivered: twice, ledger: [line, line] },
    ],
    [
      "doubled behind the backend",
      { delivered: twice, ledger: [line, { ...line, proxy: "proxy 2", fault: "duplicate" }] },
    ],
    ["given up", { presses: [notSent, { ...sent, act: "give-up", result: null }], delivered: [] }],
    [
      "only just written",
      { presses: [], sights: [inField], delivered: [], ledger: [], asked: new Map() },
    ],
  ])("%s", (_, evidence) => {
    expect(rulesBrokenBy(evidence)).toEqual([]);
  });
});

describe("a violation is found", () => {
  it.each<[string, Partial<Evidence>]>([
    ["the page shows a result", { presses: [{ ...sent, result: "none" }], sights: [inField] }],
    ["shown as sent: it arrived", { delivered: [] }],
    ["shown as not sent: it did not arrive", { presses: [notSent], sights: [inField] }],
    ["never twice, but by the network behind the backend or the customer", { delivered: twice }],
    [
      "one request for each Send or Try again",
      { asked: new Map([[TEXT, 2]]), ledger: [line, line] },
    ],
    ["what the page asks for leaves the browser", { ledger: [] }],
    [ONE_PLACE, { sights: [inField] }],
    [ONE_PLACE, { presses: [notSent], delivered: [] }],
    [ONE_PLACE, { presses: [unconfirmed], sights: [{ ...inList, field: TEXT }] }],
    [
      "what arrives is what was sent",
      { delivered: [once, { ...once, id: 2, body: "Something else" }] },
    ],
    ["what arrives is what was sent", { delivered: [{ ...once, orderId: "shopping~1" }] }],
    ["the page is quiet", { problems: ["TypeError"] }],
  ])("%s", (rule, evidence) => {
    expect(rulesBrokenBy(evidence)).toEqual([rule]);
  });

  it.each<[string, LedgerLine]>([
    ["the browser", { ...line, attempt: 1 }],
    ["proxy 1", { ...line, fault: "duplicate" }],
  ])("when a message arrives twice that %s doubled", (_, doubling) => {
    const evidence = { delivered: twice, ledger: [line, doubling] };
    expect(rulesBrokenBy(evidence)).toEqual([
      "never twice, but by the network behind the backend or the customer",
    ]);
  });
});
