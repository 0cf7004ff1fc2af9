import type { Browser } from "playwright";
import type { Cost } from "./Cost.ts";
import { openStage } from "./openStage.ts";
import type { Trial } from "./trials.ts";

/**
 * Plays a trial with every contestant in each round, in a new order each time, so that what the
 * machine does meanwhile meets all of them.
 */
export async function playRounds({ trial, rounds, browser, url }: PlayOptions): Promise<Round[]> {
  const costs: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const costOfRound: Partial<Round> = {};
    for (const [index] of CONTESTANTS.entries()) {
      const contestant = CONTESTANTS[(index + round) % CONTESTANTS.length] ?? "bare-dom";
      const stage = await openStage(browser, url, contestant);
      costOfRound[contestant] = await trial.run(stage);
      await stage.close();
    }
    if (isWhole(costOfRound)) costs.push(costOfRound);
  }
  return costs;
}

/** Each is a file in `contestants/`. */
export const CONTESTANTS = ["bare-dom", "bare-react", "composer"] as const;

export type ContestantName = (typeof CONTESTANTS)[number];

/** What each contestant cost in one round. */
export type Round = Record<ContestantName, Cost>;

interface PlayOptions {
  trial: Trial;
  rounds: number;
  browser: Browser;
  url: string;
}

function isWhole(round: Partial<Round>): round is Round {
  return CONTESTANTS.every((name) => round[name] !== undefined);
}
