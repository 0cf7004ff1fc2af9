import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { pageAddress } from "./pageAddress.ts";

const ROOT = `${import.meta.dirname}/../../..`;

it("knows the page of every text in docs", () => {
  const texts = globSync("docs/{,reference/}*.md", { cwd: ROOT });
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => !pageAddress(`/${text}`, ""))).toEqual([]);
});

it("resolves a link as a file's reader does", () => {
  expect(pageAddress("backend.md#the-store", "docs/composer.md")).toBe(
    "?path=/docs/guides-never-twice--docs#the-store",
  );
  expect(pageAddress("../../docs/theming.md", "packages/react/README.md")).toBe(
    "?path=/docs/guides-theming--docs",
  );
  expect(pageAddress("../server", "packages/react/README.md")).toBe(
    "?path=/docs/the-backend-in-ten-minutes--docs",
  );
  expect(pageAddress("../LICENSE", "docs/composer.md")).toBeUndefined();
});
