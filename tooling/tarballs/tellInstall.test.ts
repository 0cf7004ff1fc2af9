import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PACKAGES } from "../api/packages.ts";
import { tellInstall } from "./tellInstall.ts";

const TARBALLS = PACKAGES.map((name) => ({
  name: `@shopper-chat/${name}`,
  path: `/packed/${name}.tgz`,
}));
const told = tellInstall(TARBALLS);
const commands = told
  .split("\n\n")
  .filter((paragraph) => paragraph.startsWith("npm install"))
  .map(packedIn);

it("installs with each package all that it needs of ours, and a sandbox to try it with", () => {
  expect(commands.length).toBeGreaterThan(2);
  for (const names of commands) {
    expect(names).toEqual(expect.arrayContaining(["sandbox", ...names.flatMap(needsOf)]));
  }
});

it("leaves none of them out", () => {
  expect([...new Set(commands.flat())].toSorted()).toEqual([...PACKAGES]);
});

it("gives pnpm every package that another needs, as the registry has none", () => {
  const [, overrides = ""] = told.split("overrides:\n");
  const needed = [...new Set(PACKAGES.flatMap(needsOf))].toSorted();
  expect(packedIn(overrides)).toEqual(needed);
});

function packedIn(text: string): string[] {
  return [...text.matchAll(/\/packed\/(\w+)\.tgz/g)].map(([, name = ""]) => name);
}

/** The packages of ours among the dependencies of one that is published. */
function needsOf(name: string): string[] {
  const file = `${import.meta.dirname}/../../packages/${name}/package.json`;
  const { dependencies = {} } = JSON.parse(readFileSync(file, "utf8"));
  return Object.keys(dependencies).flatMap((each) => /^@shopper-chat\/(\w+)/.exec(each)?.[1] ?? []);
}
