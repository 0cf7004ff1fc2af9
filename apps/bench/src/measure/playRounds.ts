import type { Browser } from "playwright";
import type { ContestantEntry } from "../contestants.ts";
import { onStage, type Stage } from "./onStage.ts";

/**
 * Runs the same action for all contestants in each round, in a new order each time, so that other work of
 * the machine affects all of them. A contestant that fails is left out of later rounds.
 */
export async function playRounds<Result>(options: PlayOptions<Result>): Promise<Round<Result>[]> {
  const { contestants, rounds, browser, url, measure, onFailure } = options;
  const failed = new Set<string>();
  const played: Round<Result>[] = [];
  for (let round = 0; round < rounds; round++) {
    const results: Round<Result> = {};
    for (const { name } of rotated(contestants, round)) {
      if (failed.has(name)) continue;
      try {
        results[name] = await onStage({ browser, url, name }, measure);
      } catch (error) {
        failed.add(name);
        onFailure(name, error);
      }
    }
    played.push(results);
  }
  return played;
}

/** The results of each contestant, by name. */
export type Round<Result> = Partial<Record<string, Result>>;

export interface PlayOptions<Result> {
  contestants: readonly ContestantEntry[];
  rounds: number;
  browser: Browser;
  url: string;
  measure: (stage: Stage) => Promise<Result>;
  onFailure: (name: string, error: unknown) => void;
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
