import { chromium } from "playwright";
import { expect, it } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../../tooling/findChromium.ts";
import { CONTESTANTS, type ContestantEntry } from "../src/contestants.ts";
import { runBench } from "../src/runBench.ts";

it("names the contestants that fail, and measures the rest", { timeout: 120_000 }, async () => {
  const { contestants } = await runBench({
    ...OPTIONS,
    contestants: [
      broken("drops-keys"),
      broken("never-sends"),
      broken("never-mounts"),
      broken("is-not-there"),
      bareDom(),
    ],
    openBrowser: () => {
      const executablePath = findChromium();
      return chromium.launch({
        args: [...CHROMIUM_ARGUMENTS],
        ...(executablePath !== undefined && { executablePath }),
      });
    },
  });
  expect(contestants.map(({ problems }) => problems)).toEqual([
    ["drops keystrokes: the field holds 10 characters where 32 were typed"],
    ["does not send: the text never arrived"],
    ["does not mount: No channel was given."],
    [expect.stringMatching(/^can't be built: .*is-not-there/)],
    [],
  ]);
  expect(contestants.at(-1)).toMatchObject({
    counts: { layouts: 1 },
    keysEmpty: { total: expect.any(Number) },
  });
});

it("measures only the bytes without a browser", async () => {
  const results = await runBench({
    ...OPTIONS,
    contestants: [bareDom()],
    openBrowser: async () => undefined,
  });
  expect(results.browser).toBeUndefined();
  expect(results.contestants).toMatchObject([{ problems: [], weight: { js: expect.any(Number) } }]);
});

const OPTIONS = { rounds: 1, isQuick: true, version: "0.0.0", report: () => undefined };

function broken(name: string): ContestantEntry {
  return { name, kind: "floor", what: name, file: `e2e/${name}.ts` };
}

function bareDom(): ContestantEntry {
  const found = CONTESTANTS.find(({ name }) => name === "bare-dom");
  if (!found) throw new Error("The floor is missing.");
  return found;
}
