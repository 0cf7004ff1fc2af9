import type { ContestantResults, Results } from "./Results.ts";

/**
 * Lists the changes since `before` of more than a tenth, one line each. Of timings only ratios are
 * compared, because the machine may be another one.
 */
export function toTrend(before: Results, now: readonly ContestantResults[]): string[] {
  return now.flatMap((contestant) => {
    const then = before.contestants.find(({ name }) => name === contestant.name);
    if (!then) return [];
    return NUMBERS.flatMap(({ what, of }) => {
      const from = of(then);
      const to = of(contestant);
      if (from === undefined || to === undefined || Math.abs(to - from) <= NOISE * from) return [];
      return `${contestant.name}, ${what}: ${from} in ${before.version}, ${to} now`;
    });
  });
}

const NOISE = 0.1;

const NUMBERS: readonly { what: string; of: (from: ContestantResults) => number | undefined }[] = [
  { what: "bytes of JS", of: ({ weight }) => weight?.js },
  { what: "bytes of CSS", of: ({ weight }) => weight?.css },
  { what: "a keystroke ÷ React", of: ({ keysEmpty }) => keysEmpty?.totalToReact },
  { what: "its script ÷ React", of: ({ keysEmpty }) => keysEmpty?.scriptToReact },
  { what: "a keystroke in a draft ÷ React", of: ({ keysDraft }) => keysDraft?.totalToReact },
  { what: "mounting 1 ÷ React", of: ({ mount1 }) => mount1?.totalToReact },
  { what: "mounting 100 ÷ React", of: ({ mount100 }) => mount100?.totalToReact },
  { what: "bytes of heap", of: ({ heap }) => heap },
  { what: "layouts for a keystroke", of: ({ counts }) => counts?.layouts },
];
