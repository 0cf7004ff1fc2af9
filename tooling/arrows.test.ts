import { globSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKAGES } from "./api/packages.ts";

const ROOT = resolve(import.meta.dirname, "..");

/** Which package may import which, as docs/architecture.md draws it. */
const ARROWS = readArrows(readFileSync(`${ROOT}/docs/architecture.md`, "utf8"));

it("are drawn for every package", () => {
  expect([...ARROWS.keys()].toSorted()).toEqual([...PACKAGES]);
});

describe.each(PACKAGES)("the arrows of %s", (name) => {
  const allowed = ARROWS.get(name) ?? [];
  const files = globSync(`packages/${name}/src/**/*.{ts,tsx}`, { cwd: ROOT });

  it("lead only where they are drawn", () => {
    const wrong = files
      .filter((file) => !isTest(file))
      .flatMap((file) => importsOf(file).map((to) => ({ file, to })))
      .filter(({ to }) => to !== name && !allowed.includes(to));
    expect(wrong).toEqual([]);
  });

  it("lead from tests and stories to the sandbox besides", () => {
    const wrong = files
      .filter(isTest)
      .flatMap((file) => importsOf(file).map((to) => ({ file, to })))
      .filter(({ to }) => ![name, "sandbox", ...allowed].includes(to));
    expect(wrong).toEqual([]);
  });

  it("are those that its package.json has", () => {
    const { dependencies = {} } = readManifest(name);
    const ours = namesIn(Object.keys(dependencies));
    // What is bundled is no dependency of those who install it.
    expect(allowed).toEqual(expect.arrayContaining(ours));
    const used = files.filter((file) => !isTest(file)).flatMap(importsOf);
    expect(allowed.filter((to) => !used.includes(to))).toEqual([]);
  });

  it("go by the package's name in all that ships", () => {
    const crossing = files
      .filter((file) => !isTest(file))
      .flatMap((file) => crossingsOf(file, name).map((target) => `${file} → ${target}`));
    expect(crossing).toEqual([]);
  });

  it("go from tests into the source of packages with an arrow, and into tooling", () => {
    const known = ["sandbox", ...allowed].map((to) => `packages/${to}/`);
    const crossing = files
      .filter(isTest)
      .flatMap((file) => crossingsOf(file, name).map((target) => `${file} → ${target}`));
    const isKnown = (line: string) =>
      ["tooling/", ...known].some((start) => line.includes(` → ${start}`));
    expect(crossing.filter((line) => !isKnown(line))).toEqual([]);
  });
});

/** The rows of "Who may import whom". */
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

/** The packages of ours that a file imports, by name. */
function importsOf(file: string): string[] {
  return namesIn(specifiersOf(file));
}

function specifiersOf(file: string): string[] {
  const code = readFileSync(`${ROOT}/${file}`, "utf8");
  return [...code.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, from = ""]) => from);
}

/** The files outside of its package that a file imports by their path. */
function crossingsOf(file: string, name: string): string[] {
  return specifiersOf(file)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => relative(ROOT, resolve(ROOT, file, "..", specifier)))
    .filter((target) => !target.startsWith(`packages/${name}/`));
}

function namesIn(specifiers: readonly string[]): string[] {
  return specifiers.flatMap((specifier) => specifier.match(/^@shopper-chat\/(\w+)/)?.[1] ?? []);
}

function readManifest(name: string): { dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(`${ROOT}/packages/${name}/package.json`, "utf8"));
}
