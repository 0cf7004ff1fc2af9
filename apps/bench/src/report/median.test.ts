import { expect, it } from "vitest";
import { median, medianOfRounds } from "./median.ts";

it("returns the value in the middle, in any order", () => {
  expect(median([30, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 30])).toBe(3);
  expect(median([])).toBeNaN();
});

it("uses ratios inside a round, and skips rounds without both", () => {
  const rounds = [
    { composer: 3, "bare-react": 2 },
    { composer: 20, "bare-react": 30 },
    { composer: 2, "bare-react": 5 },
    { composer: 1000 },
  ];
  const ratio = medianOfRounds(rounds, "composer", "bare-react", (own, react) => own / react);
  // 3/2, 20/30 and 2/5; not 3 to the median of React, 5.
  expect(ratio).toBeCloseTo(20 / 30);
});
