import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("the main entry imports no module that browsers don't have", () => {
  const packages = new Set<string>();
  const modules = new Set(["./index.ts"]);
  for (const module of modules) {
    const source = readFileSync(new URL(module, import.meta.url), "utf8");
    for (const [, imported = ""] of source.matchAll(/(?:from|import) "([^"]+)"/g)) {
      (imported.startsWith("./") ? modules : packages).add(imported);
    }
  }
  expect([...packages]).toEqual(["hono"]);
});
