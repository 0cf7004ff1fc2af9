import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { findViolations } from "./src/findViolations.ts";
import { formatLine, formatReport } from "./src/formatReport.ts";
import { playRun } from "./src/playRun.ts";

/** `pnpm test:faults`: the long run. `--seed` repeats a run, `--texts` changes its length. */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    texts: { type: "string", default: "10000" },
    composers: { type: "string", default: "90" },
  },
});
const seed = Number(values.seed);
const startedAt = performance.now();
process.stdout.write(`Seed ${seed}.\n`);

const evidence = await playRun({
  seed,
  texts: Number(values.texts),
  composers: Number(values.composers),
  onRound: (written) => process.stdout.write(`${seconds()}: ${written} texts written\n`),
});
const violations = findViolations(evidence);

const ledgerFile = `${import.meta.dirname}/ledger.log`;
writeFileSync(ledgerFile, `${evidence.ledger.map(formatLine).join("\n")}\n`);
process.stdout.write(`\n${formatReport(evidence, violations)}\n\n`);
process.stdout.write(
  `${seconds()}. Repeat with --seed ${seed}. What was done to each request: apps/faults/ledger.log\n`,
);
process.exitCode = violations.length > 0 ? 1 : 0;

function seconds(): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
