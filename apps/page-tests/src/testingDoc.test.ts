import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const HOME = `${import.meta.dirname}/..`;

const SHOWN = [
  "src/orderPage.test.tsx",
  "src/client.test.tsx",
  "playwright.config.ts",
  "e2e/orderPage.spec.ts",
];

it("docs/testing.md shows the tests that are run here, as they are", () => {
  const text = readFileSync(`${HOME}/../../docs/testing.md`, "utf8");
  const snippets = [...text.matchAll(/^```tsx?\n(.*?)^```/gms)].map(([, code]) => code);
  expect(snippets).toEqual(SHOWN.map((file) => readFileSync(`${HOME}/${file}`, "utf8")));
});
