import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { RunningDemo } from "@shopper-chat/order-page/server/startDemo.ts";
import { cases } from "./src/cases/index.ts";
import { buildTrixie } from "./src/debian/buildTrixie.ts";
import { installPackages, PACKAGES } from "./src/debian/installPackages.ts";
import { BROWSERS } from "./src/desktop/startBrowser.ts";
import { type CaseResult, hasFailed, runCases } from "./src/runCases.ts";
import { toResultsPage } from "./src/toResultsPage.ts";

const RESULTS = `${import.meta.dirname}/../../docs/screen-reader-results.md`;

/**
 * `pnpm test:screen-reader`: every case with each Orca in each browser, or those that are named. Ends
 * with 1 if an expectation is not met, or if something to run it with can't be had.
 */
const { values } = parseArgs({
  options: {
    browser: { type: "string", multiple: true },
    case: { type: "string", multiple: true },
    demo: { type: "string" },
    orca: { type: "string", multiple: true },
    save: { type: "boolean", default: false },
  },
});
const orcas = choose("orca", ["system", "trixie"], values.orca);
const browserNames = choose("browser", BROWSERS, values.browser);
const names = cases.map(({ name }) => name);
const caseNames = choose("case", names, values.case);

const previous = existsSync(RESULTS) ? readFileSync(RESULTS, "utf8") : "";
const results: CaseResult[] = [];
const problems: string[] = [];
if (values.demo === undefined) buildDemo();
const runs = orcas.map((orca) => () => runOrca(orca));
// A demo that runs already has one conversation for each order, so nothing else may use it meanwhile.
if (values.demo === undefined) await Promise.all(runs.map((run) => run()));
else for (const run of runs) await run();
const failed = results.filter(hasFailed);
for (const problem of problems) say(problem);
say(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length + problems.length > 0 ? 1 : 0;

function choose<Name extends string>(
  option: string,
  known: readonly Name[],
  named: readonly string[] | undefined,
): readonly Name[] {
  const unknown = named?.filter((name) => !known.some((each) => each === name)) ?? [];
  if (unknown.length === 0) return known.filter((each) => named?.includes(each) ?? true);
  throw new Error(`--${option} ${unknown.join(", ")}: choose from ${known.join(", ")}.`);
}

async function runOrca(orca: (typeof orcas)[number]): Promise<void> {
  let close: (() => Promise<void>) | undefined;
  try {
    const root = orca === "trixie" ? await buildTrixie(say) : installHere();
    const demo = values.demo === undefined ? await startDemo() : { url: values.demo };
    if ("close" in demo) close = demo.close;
    for await (const result of runCases({ root, browserNames, caseNames, demoUrl: demo.url })) {
      results.push(result);
      say(describeResult(result));
      // At once, so that a run that is stopped has saved what it has.
      if (values.save) writeFileSync(RESULTS, toResultsPage(results, previous));
    }
  } catch (error) {
    problems.push(`${orca}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await close?.();
  }
}

function buildDemo(): void {
  execFileSync("pnpm", ["--workspace-root", "build:packages"], { stdio: "ignore" });
  execFileSync("pnpm", ["--filter", "@shopper-chat/order-page", "build"], { stdio: "ignore" });
}

async function startDemo(): Promise<RunningDemo> {
  // Not before its packages are built.
  const { startDemo: start } = await import("@shopper-chat/order-page/server/startDemo.ts");
  return start({ port: 0, sandboxPort: 0 });
}

function installHere(): string {
  installPackages(PACKAGES);
  return "/";
}

function describeResult(result: CaseResult): string {
  const { browserName, error, name, seconds, transcript, versions } = result;
  const passed = hasFailed(result) ? "FAILED" : "passed";
  const title = `${name}: Orca ${versions.orca}, ${browserName} ${versions[browserName]}: ${passed}`;
  return [`${title} (${seconds} s)`, ...transcript, ...(error ? [`  ${error}`] : [])].join("\n");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
