/** The median. NaN for an empty list. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/** The median of a function of both values in each round that has both. */
export function medianOfRounds<Result>(
  rounds: readonly Partial<Record<string, Result>>[],
  name: string,
  beside: string,
  take: (own: Result, other: Result) => number,
): number {
  return median(
    rounds.flatMap((round) => {
      const own = round[name];
      const other = round[beside];
      return own === undefined || other === undefined ? [] : take(own, other);
    }),
  );
}
