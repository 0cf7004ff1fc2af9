import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { type Browser, chromium } from "playwright";
import react from "../../packages/react/package.json" with { type: "json" };
import { CHROMIUM_ARGUMENTS, findOrInstallChromium } from "../../tooling/findChromium.ts";
import { BENCH } from "./src/build/folders.ts";
import { chooseRun } from "./src/chooseRun.ts";
import { readLatestKept } from "./src/report/keptResults.ts";
import { saveResults } from "./src/report/saveResults.ts";
import { toProblems, toTables } from "./src/report/tables.ts";
import { toTrend } from "./src/report/toTrend.ts";
import { toVerdicts } from "./src/report/verdicts.ts";
import { runBench } from "./src/runBench.ts";

/** `pnpm bench`: prints the costs of each contestant, and their ratio to bare React. */
const { isSaved, ...run } = chooseRun(process.argv.slice(2));
const results = await runBench({ ...run, version: react.version, openBrowser, report });

for (const { heading, markdown } of toTables(results)) {
  process.stdout.write(`\n## ${heading}\n\n${markdown}\n`);
}
const ours = results.contestants.filter(({ name }) =>
  run.contestants.some((contestant) => contestant.name === name && contestant.kind === "ours"),
);
const kept = readLatestKept();
const trend = kept ? toTrend(kept, ours) : [];
if (trend.length > 0) process.stdout.write(`\nSince the last release:\n${toList(trend)}`);
const lines = toProblems(results);
if (results.browser === undefined) lines.push("Without a Chromium nothing but bytes is measured.");
if (lines.length > 0) process.stdout.write(`\nWhat could not be measured:\n${toList(lines)}`);

const json = `${BENCH}/dist/results.json`;
mkdirSync(`${BENCH}/dist`, { recursive: true });
writeFileSync(json, JSON.stringify(results, null, 2));
process.stdout.write(`\nAll of it as JSON: ${json}\n`);
if (isSaved) process.stdout.write(`Kept: ${saveResults(results).join(", ")}\n`);

const verdicts = run.isQuick ? toVerdicts(ours) : [];
for (const verdict of verdicts) process.stderr.write(`${verdict}\n`);
const isHeavy = run.isQuick && !keepsSizes();
if (verdicts.length > 0 || isHeavy || results.browser === undefined) process.exitCode = 1;

/** The sizes as `pnpm size` prints them. */
function keepsSizes(): boolean {
  process.stdout.write("\n");
  return (
    spawnSync("node", ["../../tooling/size.ts"], { cwd: BENCH, stdio: "inherit" }).status === 0
  );
}

async function openBrowser(): Promise<Browser | undefined> {
  try {
    const executablePath = findOrInstallChromium();
    return await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

function toList(items: readonly string[]): string {
  return items.map((item) => `- ${item}\n`).join("");
}

function report(what: string): void {
  process.stderr.write(`${what}\n`);
}
