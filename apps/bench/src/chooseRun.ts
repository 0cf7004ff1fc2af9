import { parseArgs } from "node:util";
import { BASELINE, CONTESTANTS, type ContestantEntry, EMPTY_PAGE } from "./contestants.ts";

/**
 * Parses the arguments of `pnpm bench`.
 *
 * @throws {Error} When they are invalid.
 */
export function chooseRun(words: readonly string[]): Run {
  const { values } = parseArgs({
    args: words.filter((word) => word !== "--"),
    options: {
      quick: { type: "boolean", default: false },
      rounds: { type: "string" },
      only: { type: "string" },
      save: { type: "boolean", default: false },
    },
  });
  const { quick: isQuick, save: isSaved } = values;
  const rounds = Number(values.rounds ?? (isQuick ? 1 : 5));
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`--rounds has to be a whole number from 1, and is "${values.rounds}".`);
  }
  if (isSaved && (isQuick || values.only !== undefined)) {
    throw new Error("--save keeps a whole run: leave out --quick and --only.");
  }
  const contestants = isQuick ? CONTESTANTS.filter(({ kind }) => kind !== "peer") : CONTESTANTS;
  return { contestants: pick(contestants, values.only), rounds, isQuick, isSaved };
}

export interface Run {
  contestants: readonly ContestantEntry[];
  rounds: number;
  /** Only our contestants and the lower limits, with the fast measurements. */
  isQuick: boolean;
  /** Whether the results are saved in the repository. */
  isSaved: boolean;
}

/** The contestants in `only`, separated by commas, and those that they are compared with. */
function pick(contestants: readonly ContestantEntry[], only?: string): readonly ContestantEntry[] {
  if (only === undefined) return contestants;
  const wanted = only.split(",");
  const known = contestants.map(({ name }) => name);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no contestant ${unknown.join(", ")}. There are: ${known.join(", ")}.`,
    );
  }
  return contestants.filter(({ name }) => [...wanted, BASELINE, EMPTY_PAGE].includes(name));
}
