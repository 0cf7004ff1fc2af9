import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const ROOT = `${import.meta.dirname}/..`;
const TABLE = readFileSync(`${ROOT}/docs/behaviours.md`, "utf8");

/** The criteria of WCAG 2.2, levels A and AA, that apply to a composer, and 2.2.3 as a goal. */
const WCAG =
  `1.3.1 1.4.1 1.4.3 1.4.4 1.4.10 1.4.11 1.4.12 2.1.1 2.1.2 2.2.1 2.2.3 2.4.7 2.4.11 2.5.3
  2.5.8 3.2.2 3.3.1 3.3.2 3.3.3 3.3.7 4.1.2 4.1.3`.split(/\s+/);

/** Known complaints about chat composers, which a row names as its reason. */
const COMPLAINTS = [
  "Enter and input methods",
  "Enter on phones",
  "draft lost by a failure",
  "draft lost by a reload",
  "sent twice at once",
  "sent twice after a lost response",
  "growing textarea",
  "paste over the limit",
  "counting characters",
  "limit and input methods",
  "chatty counter",
  "live regions",
  "focus lost by sending",
  "typing while sending",
  "focus after sending",
  "server rendering",
  "Shadow DOM",
  "styles of the page",
  "Content Security Policy",
  "missing provider",
  "offline",
  "callbacks that throw",
  "right to left",
  "texts and plurals",
  "dark mode",
  "forced colors",
  "reduced motion",
  "zoom on iOS",
  "on-screen keyboard",
  "tokens in the browser",
  "browser translation",
  "shortcuts of the page",
  "jumping caret",
];

it("names only tests that exist in the file that it links", () => {
  const rows = readRows();
  expect(rows).toHaveLength(TABLE.match(/^\| (?!behavior |---)/gm)?.length ?? 0);
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter((row) => !hasTest(row))).toEqual([]);
});

it("ignores tests that are commented out, and files that skip a test", () => {
  const source = `it("runs", () => {});
    it.each([1])("runs for each", () => {});
    // it("is a comment", () => {});`;
  expect(getTitles(source)).toEqual(["runs", "runs for each"]);
  expect(getTitles(`${source}\n describe.skip("is skipped", () => {});`)).toEqual([]);
});

it("has a row for every known complaint about chat composers", () => {
  const reasons = [...TABLE.matchAll(/\|([^|]+)\|$/gm)].flatMap(([, cell = ""]) =>
    cell.split(",").map((reason) => reason.trim()),
  );
  expect(COMPLAINTS.filter((complaint) => !reasons.includes(complaint))).toEqual([]);
});

it("has every applicable criterion of WCAG 2.2", () => {
  const met = [...TABLE.matchAll(/\bWCAG ([\d., ]+)/g)].flatMap(([, list]) =>
    (list ?? "").split(/[, ]+/),
  );
  expect(WCAG.filter((criterion) => !met.includes(criterion))).toEqual([]);
});

/** Reads each row that names a test: `| behavior | [file](path): title | why |`. */
function readRows(): Row[] {
  return [...TABLE.matchAll(/^\|[^|]+\| \[.+?\]\(\.\.\/(.+?)\): (.+?) +\|[^|]+\|$/gm)].map(
    ([, path = "", title = ""]) => ({ path, title }),
  );
}

interface Row {
  path: string;
  title: string;
}

/** Whether the file has a test or a `describe` with exactly this title. */
function hasTest({ path, title }: Row): boolean {
  if (!existsSync(`${ROOT}/${path}`)) return false;
  return getTitles(readFileSync(`${ROOT}/${path}`, "utf8")).includes(title);
}

/** The titles of tests and `describe`s, also with `.each`. Empty if the file skips a test. */
function getTitles(source: string): string[] {
  const code = source.replaceAll(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, "");
  if (/\b(?:it|describe)\.(?:skip\b|todo|only)/.test(code)) return [];
  return [...code.matchAll(/\(\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'),/g)].map(
    ([, literal = ""]) => literal.slice(1, -1).replaceAll(/\\(.)/g, "$1"),
  );
}
