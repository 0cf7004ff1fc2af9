import type { Browser } from "playwright";
import { type ContestantEntry, isComposer, takesPart } from "./contestants.ts";
import type { Cost } from "./measure/Cost.ts";
import { measureHeap } from "./measure/measureHeap.ts";
import { measureScroll, type Scroll } from "./measure/measureScroll.ts";
import { type PlayOptions, playRounds, type Round } from "./measure/playRounds.ts";
import { type KeystrokeCounts, tryOut } from "./measure/tryOut.ts";
import { servePages } from "./servePages.ts";
import { TIMED_TRIALS, type TimedTrialName } from "./trials.ts";

/** Measures contestants with built pages, each in its own tab. */
export async function measureContestants(options: MeasureOptions): Promise<Measured> {
  const { browser, contestants, rounds, isQuick, onFailure, report } = options;
  const pages = await servePages();
  const { url } = pages;
  const counts = new Map<string, KeystrokeCounts>();

  async function tryOutOne({ name }: ContestantEntry): Promise<void> {
    report(`tries out ${name}`);
    try {
      counts.set(name, await tryOut({ browser, url, name }, pages.received));
    } catch (error) {
      onFailure(name, error);
    }
  }

  try {
    // These are counts and not times, so several may run at once.
    const queue = contestants.filter(isComposer);
    const worker = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await tryOutOne(next);
    };
    await Promise.all([worker(), worker(), worker()]);

    const fit = contestants.filter((each) => counts.has(each.name) || !isComposer(each));
    const play = <Result>({ trial, times, measure }: Play<Result>) => {
      report(`${trial}, ${times} rounds`);
      const those = fit.filter((each) => takesPart(each, trial));
      return playRounds({ browser, url, contestants: those, rounds: times, measure, onFailure });
    };

    const timed: Measured["timed"] = {};
    for (const { name, measure, isForQuick } of TIMED_TRIALS) {
      if (isQuick && !isForQuick) continue;
      timed[name] = await play({ trial: name, times: rounds, measure });
    }
    if (isQuick) return { counts, timed, heap: [], scroll: [] };
    // These hardly differ between rounds.
    const times = Math.min(rounds, 3);
    const heap = await play({ trial: "heap", times, measure: measureHeap });
    const scroll = await play({ trial: "scroll", times, measure: measureScroll });
    return { counts, timed, heap, scroll };
  } finally {
    await pages.close();
  }
}

export interface MeasureOptions {
  browser: Browser;
  contestants: readonly ContestantEntry[];
  rounds: number;
  isQuick: boolean;
  /** Called for each contestant that fails, with the step; the others continue. */
  onFailure: (name: string, error: unknown) => void;
  /** Called with the current step. */
  report: (what: string) => void;
}

export interface Measured {
  counts: ReadonlyMap<string, KeystrokeCounts>;
  timed: Partial<Record<TimedTrialName, readonly Round<Cost>[]>>;
  heap: readonly Round<number>[];
  scroll: readonly Round<Scroll>[];
}

interface Play<Result> extends Pick<PlayOptions<Result>, "measure"> {
  trial: Parameters<typeof takesPart>[1];
  times: number;
}
