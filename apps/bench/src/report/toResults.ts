import type { Prepared } from "../build/prepare.ts";
import { BASELINE, type ContestantEntry, EMPTY_PAGE } from "../contestants.ts";
import type { Cost } from "../measure/Cost.ts";
import type { Scroll } from "../measure/measureScroll.ts";
import type { Round } from "../measure/playRounds.ts";
import type { Measured } from "../measureContestants.ts";
import { median, medianOfRounds } from "./median.ts";
import type { ContestantResults, Ratioed } from "./Results.ts";

/** The results of one contestant, as medians of the rounds. */
export function toResults(
  { name, what }: ContestantEntry,
  { prepared, measured, problems }: Findings,
): ContestantResults {
  const found = { name, what, problems, ...prepared };
  if (!measured) return found;
  const { counts, timed, heap, scroll } = measured;
  return {
    ...found,
    counts: counts.get(name),
    keysEmpty: toRatioed(timed.keysEmpty, name),
    keysDraft: toRatioed(timed.keysDraft, name),
    mount1: toRatioed(timed.mount1, name),
    mount100: toRatioed(timed.mount100, name),
    heap: name === EMPTY_PAGE ? undefined : toHeap(heap, name),
    scroll: toScroll(scroll, name),
  };
}

export interface Findings {
  /** Undefined if the build failed. */
  prepared: Prepared | undefined;
  /** Undefined without a browser. */
  measured: Measured | undefined;
  problems: readonly string[];
}

function toRatioed(rounds: readonly Round<Cost>[] = [], name: string): Ratioed | undefined {
  if (!hasPlayed(rounds, name)) return undefined;
  const own = (part: keyof Cost) => medianOfRounds(rounds, name, name, (cost) => cost[part]);
  const ratio = (part: keyof Cost) =>
    medianOfRounds(rounds, name, BASELINE, (cost, react) => cost[part] / react[part]);
  return {
    total: rounded(own("total")),
    script: rounded(own("script")),
    totalToReact: rounded(ratio("total")),
    scriptToReact: rounded(ratio("script")),
  };
}

function toHeap(rounds: readonly Round<number>[], name: string): number | undefined {
  if (!hasPlayed(rounds, name)) return undefined;
  return rounded(medianOfRounds(rounds, name, EMPTY_PAGE, (bytes, empty) => bytes - empty));
}

function toScroll(rounds: readonly Round<Scroll>[], name: string): Scroll | undefined {
  if (!hasPlayed(rounds, name)) return undefined;
  const of = (part: keyof Scroll) =>
    rounded(median(rounds.flatMap((round) => round[name]?.[part] ?? [])));
  return {
    thread: of("thread"),
    frames: of("frames"),
    late: of("late"),
    longTasks: of("longTasks"),
  };
}

function hasPlayed(rounds: readonly Round<unknown>[], name: string): boolean {
  return rounds.some((round) => name in round);
}

/** Rounds the numbers, because more digits have no meaning in saved results. */
function rounded(value: number): number {
  return Number(value.toFixed(3));
}
