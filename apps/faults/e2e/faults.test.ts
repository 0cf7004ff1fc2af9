import { expect, it } from "vitest";
import { accountFor } from "../src/accountFor.ts";
import { findViolations } from "../src/findViolations.ts";
import { formatReport } from "../src/formatReport.ts";
import { playRun } from "../src/playRun.ts";

it("accounts for each of 150 texts on a faulty network", async () => {
  const evidence = await playRun({ seed: 4, texts: 150, composers: 30 });
  const violations = findViolations(evidence);
  expect(violations.length > 0 ? formatReport(evidence, violations) : "").toBe("");

  // There were faults to account for.
  const results = new Set(evidence.presses.flatMap((press) => press.result ?? []));
  expect([...results].toSorted()).toEqual(["not-sent", "sent", "unconfirmed"]);
  expect(new Set(evidence.ledger.map(({ fault }) => fault)).size).toBe(12);
  // How many arrive depends on how fast the machine is: a slow one meets more time limits.
  const arrived = accountFor(evidence).filter(({ delivered }) => delivered > 0);
  expect(arrived.length).toBeGreaterThan(50);
}, 180_000);
