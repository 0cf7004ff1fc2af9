import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("the main entry imports no module that browsers don't have", () => {
  const packages = new Set<string>();
  const modules = new Set([new URL("./index.ts", import.meta.url).href]);
  for (const module of modules) {
    const source = readFileSync(new URL(module), "utf8");
    for (const [, imported = ""] of source.matchAll(/(?:from|import) "([^"]+)"/g)) {
      if (imported.startsWith(".")) modules.add(new URL(imported, module).href);
      else packages.add(imported);
    }
  }
  expect([...packages]).toEqual(["hono"]);
});
