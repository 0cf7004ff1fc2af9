import { expect, it } from "vitest";
import type { ContestantResults } from "./Results.ts";
import { toVerdicts } from "./verdicts.ts";

it("returns nothing for a contestant within its limits", () => {
  expect(toVerdicts([composer({ commits: 1, renders: 1, layouts: 2 })])).toEqual([]);
});

it("names the count of a keystroke that is too high", () => {
  const [commits, layouts, ...rest] = toVerdicts([
    composer({ commits: 1.05, renders: 0, layouts: 3 }),
  ]);
  expect(commits).toMatch(/composer.+1\.05 commits.+1 is the most/);
  expect(layouts).toMatch(/composer.+3\.00 layouts.+2 is the most/);
  expect(rest).toEqual([]);
});

it("never fails because of timings", () => {
  const slow = { total: 900, script: 900, totalToReact: 99, scriptToReact: 99 };
  expect(toVerdicts([{ ...composer(), keysEmpty: slow, mount1: slow }])).toEqual([]);
});

it("fails when one of our contestants fails", () => {
  const [verdict] = toVerdicts([{ ...composer(), problems: ["drops keystrokes"] }]);
  expect(verdict).toBe("composer drops keystrokes.");
});

function composer(counts?: ContestantResults["counts"]): ContestantResults {
  return {
    name: "composer",
    what: "",
    problems: [],
    ...(counts && { counts }),
  };
}
