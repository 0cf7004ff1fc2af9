import { globSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKAGES } from "./api/packages.ts";

const ROOT = resolve(import.meta.dirname, "..");

/** The allowed imports between packages, as the table in docs/architecture.md has them. */
const ARROWS = readArrows(readFileSync(`${ROOT}/docs/architecture.md`, "utf8"));

it("docs/architecture.md has the allowed imports of every package", () => {
  expect([...ARROWS.keys()].toSorted()).toEqual([...PACKAGES]);
});

describe.each(PACKAGES)("the imports of %s", (name) => {
  const allowed = ARROWS.get(name) ?? [];
  const files = globSync(`packages/${name}/src/**/*.{ts,tsx}`, { cwd: ROOT });

  it("are only of packages that docs/architecture.md allows", () => {
    const wrong = files
      .filter((file) => !isTest(file))
      .flatMap((file) => getImports(file).map((to) => ({ file, to })))
      .filter(({ to }) => to !== name && !allowed.includes(to));
    expect(wrong).toEqual([]);
  });

  it("may also be of the sandbox in tests and stories", () => {
    const wrong = files
      .filter(isTest)
      .flatMap((file) => getImports(file).map((to) => ({ file, to })))
      .filter(({ to }) => ![name, "sandbox", ...allowed].includes(to));
    expect(wrong).toEqual([]);
  });

  it("agree with the dependencies in package.json", () => {
    const { dependencies = {} } = readManifest(name);
    const ours = getPackageNames(Object.keys(dependencies));
    // A bundled package is not a dependency for users.
    expect(allowed).toEqual(expect.arrayContaining(ours));
    const used = files.filter((file) => !isTest(file)).flatMap(getImports);
    expect(allowed.filter((to) => !used.includes(to))).toEqual([]);
  });

  it("use the package's name in published code", () => {
    const crossing = files
      .filter((file) => !isTest(file))
      .flatMap((file) => getCrossings(file, name).map((target) => `${file} → ${target}`));
    expect(crossing).toEqual([]);
  });

  it("reach source files by path only from tests, in allowed packages and in tooling", () => {
    const known = ["sandbox", ...allowed].map((to) => `packages/${to}/`);
    const crossing = files
      .filter(isTest)
      .flatMap((file) => getCrossings(file, name).map((target) => `${file} → ${target}`));
    const isKnown = (line: string) =>
      ["tooling/", ...known].some((start) => line.includes(` → ${start}`));
    expect(crossing.filter((line) => !isKnown(line))).toEqual([]);
  });
});

/** Reads the rows of "Who may import whom". */
function readArrows(architecture: string): Map<string, string[]> {
  const rows = architecture.matchAll(/^\| `(\w+)` +\| ([^|]+) \|$/gm);
  return new Map(
    [...rows].map(([, name = "", imports = ""]) => {
      const named = [...imports.matchAll(/`(\w+)`/g)].map(([, found = ""]) => found);
      return [name, imports.startsWith("nothing") ? [] : named];
    }),
  );
}

function isTest(file: string): boolean {
  return /\.(test|test-d|stories)\.tsx?$|\/(testing|ownDesign)\//.test(file);
}

/** The names of our packages that a file imports. */
function getImports(file: string): string[] {
  return getPackageNames(getSpecifiers(file));
}

function getSpecifiers(file: string): string[] {
  const code = readFileSync(`${ROOT}/${file}`, "utf8");
  return [...code.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, from = ""]) => from);
}

/** The files outside its package that a file imports by path. */
function getCrossings(file: string, name: string): string[] {
  return getSpecifiers(file)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => relative(ROOT, resolve(ROOT, file, "..", specifier)))
    .filter((target) => !target.startsWith(`packages/${name}/`));
}

function getPackageNames(specifiers: readonly string[]): string[] {
  return specifiers.flatMap((specifier) => specifier.match(/^@shopper-chat\/(\w+)/)?.[1] ?? []);
}

function readManifest(name: string): { dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(`${ROOT}/packages/${name}/package.json`, "utf8"));
}
