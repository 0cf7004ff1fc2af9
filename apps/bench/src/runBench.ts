import { availableParallelism, loadavg } from "node:os";
import type { Browser } from "playwright";
import { type Prepared, prepare } from "./build/prepare.ts";
import type { ContestantEntry } from "./contestants.ts";
import { type Measured, measureContestants } from "./measureContestants.ts";
import type { Results } from "./report/Results.ts";
import { toResults } from "./report/toResults.ts";

/** Builds and measures the contestants. The results name those that fail; the others continue. */
export async function runBench(options: BenchOptions): Promise<Results> {
  const { contestants, rounds, version, openBrowser, isQuick, report } = options;
  const load = loadavg()[0] ?? 0;
  const problems = new Map<string, string[]>();
  const onFailure = (name: string, error: unknown) => {
    const [problem = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    problems.set(name, [...(problems.get(name) ?? []), problem]);
    report(`${name} ${problem}`);
  };

  const prepared = new Map<string, Prepared>();
  for (const contestant of contestants) {
    report(`builds ${contestant.name}`);
    try {
      prepared.set(contestant.name, await prepare(contestant));
    } catch (error) {
      onFailure(contestant.name, error);
    }
  }

  const browser = await openBrowser();
  let measured: Measured | undefined;
  if (browser) {
    const built = contestants.filter(({ name }) => prepared.has(name));
    const asked = { browser, contestants: built, rounds, isQuick, onFailure, report };
    measured = await measureContestants(asked);
    await browser.close();
  }
  return {
    version,
    browser: browser?.version(),
    rounds,
    machine: { cores: availableParallelism(), load: { before: load, after: loadavg()[0] ?? 0 } },
    contestants: contestants.map((contestant) =>
      toResults(contestant, {
        prepared: prepared.get(contestant.name),
        measured,
        problems: problems.get(contestant.name) ?? [],
      }),
    ),
  };
}

export interface BenchOptions {
  contestants: readonly ContestantEntry[];
  rounds: number;
  /** Whether slow measurements are skipped. */
  isQuick: boolean;
  /** The version of `@shopper-chat/react`. */
  version: string;
  /** Starts a browser, or returns undefined without one; then only bytes are measured. */
  openBrowser: () => Promise<Browser | undefined>;
  report: (what: string) => void;
}
