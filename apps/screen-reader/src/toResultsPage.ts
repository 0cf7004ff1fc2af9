import type { Check } from "./createCustomer.ts";
import type { BrowserName } from "./desktop/startBrowser.ts";
import { type CaseResult, hasFailed } from "./runCases.ts";

/**
 * The results as a page of Markdown: one table for each case, with a row for each Orca and browser.
 *
 * @param previous The page so far: the tables of cases that did not run now are kept.
 *
 * @example
 * writeFileSync("docs/screen-reader-results.md", toResultsPage(results));
 */
export function toResultsPage(results: readonly CaseResult[], previous = ""): string {
  // Two Orcas run at the same time.
  const sorted = results.toSorted((one, other) =>
    one.versions.orca.localeCompare(other.versions.orca),
  );
  const [head = "", ...tables] = previous.trimEnd().split("\n\n## ");
  const sections = new Map(tables.map((table) => [/^[^\n]+/.exec(table)?.[0] ?? "", table]));
  for (const { name } of sorted) {
    sections.set(name, toTable(sorted.filter((result) => result.name === name)).join("\n"));
  }
  const known = head.split("\n").filter((line) => line.startsWith("- Orca "));
  const ran = new Set([...known, ...sorted.map((result) => `- ${toVersions(result)}`)]);
  return [
    ...["---", "", "section: Contributors", "order: 60", "---", ""],
    "# Screen reader results",
    "",
    "What Orca, a screen reader of Linux, announced at the demo. Each row has what was expected, and where something else was announced, also",
    "that. `npx --yes pnpm@12 test:screen-reader --save` writes this page; [Screen readers](screen-readers.md) says how, and what is not tried.",
    "",
    ...[...ran].toSorted(),
    ...[...sections.values()].map((table) => `\n## ${table}`),
    "",
  ].join("\n");
}

function toTable(results: readonly CaseResult[]): string[] {
  const rows = results.map((result) => {
    const { browserName, checks, error, versions } = result;
    const announcements = [...checks.map(describe), ...(error ? [`not met: ${error}`] : [])];
    const outcome = hasFailed(result) ? "failed" : "passed";
    const cells = [versions.orca, BROWSER_LABELS[browserName], outcome, announcements.join("<br>")];
    return `| ${cells.map(escapePipes).join(" | ")} |`;
  });
  const heading = ["| Orca | browser | result | announcements |", "| --- | --- | --- | --- |"];
  return [`${results[0]?.name}`, "", ...heading, ...rows];
}

/** Formats an expectation, and if it failed also everything that was announced instead. */
function describe({ expected, isMet, utterances }: Check): string {
  if (isMet) return expected;
  const instead =
    utterances.length > 0 ? utterances.map((text) => `“${text}”`).join(", ") : "nothing";
  return `not met: ${expected}; announced: ${instead}`;
}

function toVersions({ browserName, versions }: CaseResult): string {
  const { debian, orca } = versions;
  return `Orca ${orca} (Debian ${debian}) with ${BROWSER_LABELS[browserName]} ${versions[browserName]}`;
}

function escapePipes(cell: string): string {
  return cell.replaceAll("|", "\\|");
}

const BROWSER_LABELS: Record<BrowserName, string> = {
  firefox: "Firefox ESR",
  chromium: "Chromium",
};
