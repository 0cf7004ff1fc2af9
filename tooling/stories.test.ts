import { globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

it.each(globSync("packages/*/src/**/*.stories.tsx", { cwd: ROOT }))(
  "%s reaches nothing of the test runner, which is not there in Storybook",
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
