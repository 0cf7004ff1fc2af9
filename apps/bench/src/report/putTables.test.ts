import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { BENCH } from "../build/folders.ts";
import { readLatestKept } from "./keptResults.ts";
import { putTables } from "./putTables.ts";
import type { Results } from "./Results.ts";

it("replaces the table under its heading", () => {
  const page = "# Numbers\n\n## Bytes\n\nWords.\n\n| old |\n| --- |\n| 1   |\n\nMore words.\n";
  expect(putTables(page, results({ js: 1234, css: 0 }))).toBe(
    [
      "# Numbers\n\n## Bytes\n\nWords.\n",
      "| contestant | JS     | CSS    |",
      "| ---------- | ------ | ------ |",
      "| ours       | 1.2 kB | 0.0 kB |",
      "\nMore words.\n",
    ].join("\n"),
  );
});

it("names a missing heading", () => {
  expect(() => putTables("# Numbers\n", results({ js: 1, css: 1 }))).toThrow('under "Bytes"');
});

it("docs/performance.md has the latest saved results", () => {
  const page = readFileSync(`${BENCH}/../../docs/performance.md`, "utf8");
  const kept = readLatestKept();
  // Before the first release there are no saved results.
  expect(kept ? putTables(page, kept) : page).toBe(page);
});

function results(weight: { js: number; css: number }): Results {
  return {
    version: "1.0.0",
    browser: undefined,
    rounds: 1,
    machine: { cores: 2, load: { before: 0, after: 0 } },
    contestants: [{ name: "ours", what: "ours", problems: [], weight }],
  };
}
