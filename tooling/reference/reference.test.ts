import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";
import { readDeclarations } from "./readDeclarations.ts";
import { FOLDER, referencePages } from "./referencePages.ts";

const pages = referencePages();

it.each([...pages])("%s is the same as in docs/reference (`pnpm api` updates it)", (file, text) => {
  expect(text).toBe(readFileSync(file, "utf8"));
});

it("docs/reference contains only generated pages", () => {
  expect(readdirSync(FOLDER)).toEqual([...pages.keys()].map((file) => basename(file)).toSorted());
});

it("every prop, hook, part, token and event has a description", () => {
  const rows = [...pages].flatMap(([file, text]) =>
    [...text.matchAll(/^\| `.*\|$/gm)].map(([row]) => `${basename(file)}: ${row}`),
  );
  expect(rows.length).toBeGreaterThan(200);
  expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
  // A column without content is left out.
  const heads = [...pages.values()].flatMap((text) => text.match(/^\| \w.*$/gm) ?? []);
  expect(heads.filter((head) => !head.includes("meaning"))).toEqual([]);
});

it("lists the possible values of each option", () => {
  const all = [...pages.values()].join("\n");
  expect(all).toContain('| `colorScheme` | `"light" \\| "dark" \\| "system"` | `"light"` |');
  expect(all).not.toMatch(/\| `?(union|any|object)`? \|/);
});

it("lists none of the attributes that a component passes on to its root element", () => {
  const [, components = ""] = [...pages].find(([file]) => file.endsWith("components.md")) ?? [];
  expect(components).toContain("`orderId`");
  expect(components).not.toMatch(/`aria-busy`|`onWheelCapture`|`dangerouslySetInnerHTML/);
});

const PACKAGES = ["client", "react", "sandbox", "server"];
// Once for all packages, because each call parses and binds all of their types.
const { getExports } = readDeclarations(PACKAGES);

it.each(PACKAGES)("has everything that %s exports", (name) => {
  const all = [...pages.values()].join("\n");
  const missing = [...getExports(name).keys()].filter(
    (exported) => !new RegExp(`^#+ ${headingOf(exported)}$|\`${exported}\``, "m").test(all),
  );
  expect(missing).toEqual([]);
});

/** The heading of a page's section: a component's props are under the component, parts under their classes. */
function headingOf(exported: string): string {
  if (/^ShopperChat\w*Props$/.test(exported)) return exported.replace(/Props$/, "");
  if (exported.endsWith("Data")) return "States";
  return exported.replace(/^(\w+)Part$/, "$1ClassNames");
}
