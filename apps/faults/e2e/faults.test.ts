import { expect, it } from "vitest";
import { accountFor } from "../src/accountFor.ts";
import { findViolations } from "../src/findViolations.ts";
import { formatReport } from "../src/formatReport.ts";
import { playRun } from "../src/playRun.ts";

it("accounts for each of 300 texts on a faulty network", async () => {
  const evidence = await playRun({ seed: 4, texts: 300, composers: 60 });
  const violations = findViolations(evidence);
  expect(violations.length > 0 ? formatReport(evidence, violations) : "").toBe("");

  // There were faults to account for.
  const results = new Set(evidence.presses.flatMap((press) => press.result ?? []));
  expect([...results].toSorted()).toEqual(["not-sent", "sent", "unconfirmed"]);
  expect(new Set(evidence.ledger.map(({ fault }) => fault)).size).toBe(12);
  const arrived = accountFor(evidence).filter(({ delivered }) => delivered > 0);
  expect(arrived.length).toBeGreaterThan(200);
}, 60_000);
