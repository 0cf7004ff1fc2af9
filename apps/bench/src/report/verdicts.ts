import type { ContestantResults } from "./Results.ts";

/**
 * Lists our contestants that exceed the limits for a keystroke. These counts don't depend on the machine, so
 * they can fail a run. Timings never do.
 */
export function toVerdicts(contestants: readonly ContestantResults[]): string[] {
  return contestants.flatMap(({ name, problems, counts }) => [
    ...problems.map((problem) => `${name} ${problem}.`),
    ...LIMITS.flatMap(({ of, most, what }) => {
      const found = counts?.[of];
      return found === undefined || found <= most
        ? []
        : `${name}: a keystroke makes ${found.toFixed(2)} ${what}; ${most} is the most it may.`;
    }),
  ]);
}

const LIMITS = [
  { of: "commits", most: 1, what: "commits of React's" },
  { of: "renders", most: 1, what: "components render" },
  { of: "layouts", most: 2, what: "layouts" },
] as const;
