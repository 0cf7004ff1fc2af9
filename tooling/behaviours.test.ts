import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const ROOT = `${import.meta.dirname}/..`;
const TABLE = readFileSync(`${ROOT}/docs/behaviours.md`, "utf8");

/** Those that apply to a composer, of WCAG 2.2's levels A and AA, and 2.2.3 as a goal. */
const WCAG =
  `1.3.1 1.4.1 1.4.3 1.4.4 1.4.10 1.4.11 1.4.12 2.1.1 2.1.2 2.2.1 2.2.3 2.4.7 2.4.11 2.5.3
  2.5.8 3.2.2 3.3.1 3.3.2 3.3.3 3.3.7 4.1.2 4.1.3`.split(/\s+/);

it("names tests that exist, in the files that it names", () => {
  const rows = readRows();
  expect(rows).toHaveLength(TABLE.match(/^\| (?!behaviour |---)/gm)?.length ?? 0);
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter((row) => !hasTest(row))).toEqual([]);
});

it("finds no test that is commented out, nor any in a file that leaves one out", () => {
  const source = `it("runs", () => {});
    it.each([1])("runs for each", () => {});
    // it("is a comment", () => {});`;
  expect(titlesOf(source)).toEqual(["runs", "runs for each"]);
  expect(titlesOf(`${source}\n describe.skip("is left out", () => {});`)).toEqual([]);
});

it("has every complaint of the field's, or says why it is not the composer's", () => {
  const complaints = [...TABLE.matchAll(/\bAC 2\.(\d+)/g)].map(([, number]) => Number(number));
  const all = Array.from({ length: 35 }, (_, index) => index + 1);
  expect(all.filter((number) => !complaints.includes(number))).toEqual([]);
});

it("has every criterion of WCAG 2.2 that applies", () => {
  const met = [...TABLE.matchAll(/\bWCAG ([\d., ]+)/g)].flatMap(([, list]) =>
    (list ?? "").split(/[, ]+/),
  );
  expect(WCAG.filter((criterion) => !met.includes(criterion))).toEqual([]);
});

/** Each row that names a test: `| behaviour | [file](path): title | why |`. */
function readRows(): Row[] {
  return [...TABLE.matchAll(/^\|[^|]+\| \[.+?\]\(\.\.\/(.+?)\): (.+?) +\|[^|]+\|$/gm)].map(
    ([, path = "", title = ""]) => ({ path, title }),
  );
}

interface Row {
  path: string;
  title: string;
}

/** Whether the file runs a test, or a group of tests, of exactly this title. */
function hasTest({ path, title }: Row): boolean {
  if (!existsSync(`${ROOT}/${path}`)) return false;
  return titlesOf(readFileSync(`${ROOT}/${path}`, "utf8")).includes(title);
}

/** The titles of tests and groups, also of `.each`; none where the file leaves something out. */
function titlesOf(source: string): string[] {
  const code = source.replaceAll(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, "");
  if (/\b(?:it|describe)\.(?:skip\b|todo|only)/.test(code)) return [];
  return [...code.matchAll(/\(\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'),/g)].map(
    ([, literal = ""]) => literal.slice(1, -1).replaceAll(/\\(.)/g, "$1"),
  );
}
