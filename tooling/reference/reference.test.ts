import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";
import { readDeclarations } from "./readDeclarations.ts";
import { FOLDER, referencePages } from "./referencePages.ts";

const pages = referencePages();

it.each([...pages])("%s is as it is on file (`pnpm api` updates it)", (file, text) => {
  expect(text).toBe(readFileSync(file, "utf8"));
});

it("is all that is in its folder", () => {
  expect(readdirSync(FOLDER)).toEqual([...pages.keys()].map((file) => basename(file)).toSorted());
});

it("says what each thing means", () => {
  const rows = [...pages].flatMap(([file, text]) =>
    [...text.matchAll(/^\| `.*\|$/gm)].map(([row]) => `${basename(file)}: ${row}`),
  );
  expect(rows.length).toBeGreaterThan(200);
  expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
  // A column with nothing in it would not be there.
  const heads = [...pages.values()].flatMap((text) => text.match(/^\| \w.*$/gm) ?? []);
  expect(heads.filter((head) => !head.includes("meaning"))).toEqual([]);
});

it("spells out what a value may be", () => {
  const all = [...pages.values()].join("\n");
  expect(all).toContain('| `colorScheme` | `"light" \\| "dark" \\| "system"` | `"light"` |');
  expect(all).not.toMatch(/\| `?(union|any|object)`? \|/);
});

it.each(["client", "react", "sandbox", "server"])("has everything that %s exports", (name) => {
  const all = [...pages.values()].join("\n");
  const missing = [...readDeclarations([name]).exportsOf(name).keys()].filter(
    (exported) => !new RegExp(`^#+ ${headingOf(exported)}$|\`${exported}\``, "m").test(all),
  );
  expect(missing).toEqual([]);
});

/** What it stands under: a component's props under the component, parts under their classes. */
function headingOf(exported: string): string {
  if (/^ShopperChat\w*Props$/.test(exported)) return exported.replace(/Props$/, "");
  if (exported.endsWith("Data")) return "States";
  return exported.replace(/^(\w+)Part$/, "$1ClassNames");
}
