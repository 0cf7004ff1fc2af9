import type { Cost } from "./Cost.ts";
import { CONTESTANTS, type ContestantName, type Round } from "./playRounds.ts";

/** Medians over the rounds. A ratio is taken inside each round first. */
export function compare(rounds: readonly Round[]): Comparison[] {
  return CONTESTANTS.map((contestant) => ({
    contestant,
    total: median(rounds, (round) => round[contestant].total),
    script: median(rounds, (round) => round[contestant].script),
    layouts: median(rounds, (round) => round[contestant].layouts),
    totalToReact: ratioToReact(rounds, contestant, "total"),
    scriptToReact: ratioToReact(rounds, contestant, "script"),
    addedToReact: median(
      rounds,
      (round) =>
        (round[contestant].total - round["bare-dom"].total) /
        (round["bare-react"].total - round["bare-dom"].total),
    ),
  }));
}

/** As a table for a terminal or a Markdown page. */
export function formatComparison(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map((each) => [
    each.contestant,
    each.total.toFixed(2),
    each.script.toFixed(2),
    each.layouts.toFixed(1),
    each.totalToReact.toFixed(2),
    each.scriptToReact.toFixed(2),
    each.addedToReact.toFixed(2),
  ]);
  const table = [HEADINGS, HEADINGS.map(() => "---"), ...rows];
  return table.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

export interface Comparison extends Cost {
  contestant: ContestantName;
  /** Of `total`, to `bare-react` in the same round. */
  totalToReact: number;
  scriptToReact: number;
  /** What comes on top of the bare field, to what `bare-react` adds to it. */
  addedToReact: number;
}

const HEADINGS = [
  "contestant",
  "total ms",
  "script ms",
  "layouts",
  "total ÷ React",
  "script ÷ React",
  "added ÷ React's",
];

function ratioToReact(
  rounds: readonly Round[],
  contestant: ContestantName,
  part: "total" | "script",
): number {
  return median(rounds, (round) => round[contestant][part] / round["bare-react"][part]);
}

function median(rounds: readonly Round[], pick: (round: Round) => number): number {
  const sorted = rounds.map(pick).toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
