import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("imports, however indirectly, nothing that a browser does not have", () => {
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
