import { expect, it } from "vitest";
import { compare } from "./compare.ts";
import type { Round } from "./playRounds.ts";

it("takes ratios inside a round, and then their median", () => {
  const rounds = [round(1, 2, 3), round(10, 30, 20), round(1, 5, 2)];
  const composer = compare(rounds).find(({ contestant }) => contestant === "composer");
  expect(composer?.total).toBe(3);
  // 3/2, 20/30 and 2/5; not 3 to the median of React, 5.
  expect(composer?.totalToReact).toBeCloseTo(20 / 30);
  // 2/1, 10/20 and 1/4.
  expect(composer?.addedToReact).toBe(0.5);
});

function round(dom: number, react: number, composer: number): Round {
  const cost = (total: number) => ({ total, script: total, layouts: 1 });
  return { "bare-dom": cost(dom), "bare-react": cost(react), composer: cost(composer) };
}
