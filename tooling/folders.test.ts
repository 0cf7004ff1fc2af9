import { globSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKAGES } from "./api/packages.ts";

const ROOT = resolve(import.meta.dirname, "..");
const REACT = "packages/react/src";

/** The folders that each folder of packages/react/src may import, from docs/architecture.md. */
const ALLOWED = readTable(readFileSync(`${ROOT}/docs/architecture.md`, "utf8"));

describe("the folders of packages/react/src", () => {
  it("import what docs/architecture.md says, and nothing else", () => {
    const folders = [...ALLOWED.keys()];
    const seen = new Map(
      folders.map((folder) => [folder, [...importedFolders(folder)].toSorted(byName)]),
    );
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(ALLOWED));
  });

  it("are all in docs/architecture.md", () => {
    const found = globSync(`${REACT}/*/*.{ts,tsx}`, { cwd: ROOT })
      .filter(isProduct)
      .map((file) => file.split("/")[3])
      .filter((folder) => folder !== "themes");
    expect([...new Set(found)].toSorted(byName)).toEqual([...ALLOWED.keys()].toSorted(byName));
  });

  it("have no cycle", () => {
    const cycles = findCycles([...ALLOWED.keys()], (folder) => ALLOWED.get(folder) ?? []);
    expect(cycles).toEqual([]);
  });
});

describe.each(PACKAGES)("the files of packages/%s", (name) => {
  it("have no circular import", () => {
    const files = globSync(`packages/${name}/src/**/*.{ts,tsx}`, { cwd: ROOT }).filter(isProduct);
    const known = new Set(files);
    const next = (file: string) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => relative(ROOT, resolve(ROOT, dirname(file), specifier)))
        .filter((target) => known.has(target));
    expect(findCycles(files, next)).toEqual([]);
  });
});

/** Returns each cycle once, as a path from its first node back to it. */
function findCycles(nodes: readonly string[], next: (node: string) => readonly string[]): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  function visit(node: string, path: readonly string[]): void {
    if (path.includes(node)) {
      cycles.push([...path.slice(path.indexOf(node)), node].join(" → "));
      return;
    }
    if (done.has(node)) return;
    for (const target of next(node)) visit(target, [...path, node]);
    done.add(node);
  }
  for (const node of nodes) visit(node, []);
  return cycles;
}

function importedFolders(folder: string): Set<string> {
  const files = globSync(`${REACT}/${folder}/**/*.{ts,tsx}`, { cwd: ROOT }).filter(isProduct);
  const folders = files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => relative(`${ROOT}/${REACT}`, resolve(ROOT, dirname(file), specifier)))
      .map((target) => target.split("/")[0] ?? ""),
  );
  return new Set(folders.filter((target) => target !== folder));
}

/** The specifiers of a file's imports and re-exports, those of types too. */
function importsOf(file: string): string[] {
  const code = readFileSync(`${ROOT}/${file}`, "utf8");
  const statements = code.matchAll(/^(?:import|export)\s[^;]*?from\s+"([^"]+)"/gm);
  return [...statements].map(([, specifier = ""]) => specifier);
}

function isProduct(file: string): boolean {
  return !/\.(test|test-d|stories)\.tsx?$|\.d\.ts$|\/testing\//.test(file);
}

function readTable(architecture: string): Map<string, string[]> {
  const rows = architecture.matchAll(/^\| `(\w+)` +\| [^|]+ \| ([^|]+) \|$/gm);
  return new Map(
    [...rows].map(([, folder = "", imports = ""]) => [
      folder,
      [...imports.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name).toSorted(byName),
    ]),
  );
}

function byName(one = "", other = ""): number {
  return one.localeCompare(other);
}
