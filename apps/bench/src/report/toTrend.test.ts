import { expect, it } from "vitest";
import type { ContestantResults, Results } from "./Results.ts";
import { toTrend } from "./toTrend.ts";

it("lists changes of more than a tenth in both directions", () => {
  const before = results("0.1.0", { weight: { js: 1000, css: 500 }, heap: 200_000 });
  const now = results("0.2.0", { weight: { js: 1101, css: 549 }, heap: 100_000 });
  expect(toTrend(before, now.contestants)).toEqual([
    "composer, bytes of JS: 1000 in 0.1.0, 1101 now",
    "composer, bytes of heap: 200000 in 0.1.0, 100000 now",
  ]);
});

it("lists no change from zero to zero", () => {
  const none = results("0.1.0", { weight: { js: 1000, css: 0 } });
  expect(toTrend(none, none.contestants)).toEqual([]);
});

it("skips measurements that only one of the two has", () => {
  expect(toTrend(results("0.1.0", { heap: 1 }), results("0.2.0", {}).contestants)).toEqual([]);
});

function results(version: string, found: Partial<ContestantResults>): Results {
  return {
    version,
    browser: undefined,
    rounds: 1,
    machine: { cores: 2, load: { before: 0, after: 0 } },
    contestants: [{ name: "composer", what: "", problems: [], ...found }],
  };
}
