import { globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, it } from "vitest";
import { fixedOrders } from "../packages/sandbox/src/orders/fixedOrders.ts";

const ROOT = resolve(import.meta.dirname, "..");

const STORIES = globSync("packages/*/src/**/*.stories.tsx", { cwd: ROOT });

it.each(STORIES)(
  "%s imports nothing of the test runner, because Storybook doesn't have it",
  (story) => {
    const seen = new Set<string>();
    const waiting = [resolve(ROOT, story)];
    for (const file of waiting) {
      if (seen.has(file)) continue;
      seen.add(file);
      for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/ from "([^"]+)"/g)) {
        expect(`${file} imports ${from}`).not.toMatch(/ imports (vitest|@vitest)/);
        if (/^\..*\.tsx?$/.test(from)) waiting.push(resolve(dirname(file), from));
      }
    }
  },
);

it.each(STORIES)("%s has a comment for each story that says when it happens", (file) => {
  const lines = readFileSync(resolve(ROOT, file), "utf8").split("\n");
  const silent = lines.filter(
    (line, index) => /^export const \w+: Story/.test(line) && !lines[index - 1]?.endsWith(" */"),
  );
  expect(silent).toEqual([]);
});

const SOURCES = STORIES.map((file) => readFileSync(resolve(ROOT, file), "utf8")).join("\n");

it("there is a story for each kind of error", () => {
  const source = readFileSync(resolve(ROOT, "packages/client/src/ShopperChatError.ts"), "utf8");
  const [, union = ""] = /type ShopperChatErrorKind =([^;]+);/.exec(source) ?? [];
  const kinds = [...union.matchAll(/"([\w-]+)"/g)].map(([, kind]) => kind);
  expect(kinds).toContain("disallowed");
  expect(kinds.filter((kind) => !SOURCES.includes(`\`${kind}\``))).toEqual([]);
});

it("there is a story for each order of the sandbox", () => {
  const ids = Object.keys(fixedOrders);
  expect(ids.filter((id) => !SOURCES.includes(`orderId: "${id}"`))).toEqual([]);
});
