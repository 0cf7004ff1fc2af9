import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PACKAGES } from "../api/packages.ts";
import { getInstallInstructions } from "./getInstallInstructions.ts";

const TARBALLS = PACKAGES.map((name) => ({
  name: `@shopper-chat/${name}`,
  path: `/packed/${name}.tgz`,
}));
const instructions = getInstallInstructions(TARBALLS);
const commands = instructions
  .split("\n\n")
  .filter((paragraph) => paragraph.startsWith("npm install"))
  .map(readPackageNames);

it("installs each package with its internal dependencies and the sandbox", () => {
  expect(commands.length).toBeGreaterThan(2);
  for (const names of commands) {
    expect(names).toEqual(
      expect.arrayContaining(["sandbox", ...names.flatMap(getInternalDependencies)]),
    );
  }
});

it("mentions every package", () => {
  expect([...new Set(commands.flat())].toSorted()).toEqual([...PACKAGES]);
});

it("has a pnpm override for every package that another one depends on", () => {
  const [, overrides = ""] = instructions.split("overrides:\n");
  const needed = [...new Set(PACKAGES.flatMap(getInternalDependencies))].toSorted();
  expect(readPackageNames(overrides)).toEqual(needed);
});

function readPackageNames(text: string): string[] {
  return [...text.matchAll(/\/packed\/(\w+)\.tgz/g)].map(([, name = ""]) => name);
}

/** The dependencies of a package that are our packages. */
function getInternalDependencies(name: string): string[] {
  const file = `${import.meta.dirname}/../../packages/${name}/package.json`;
  const { dependencies = {} } = JSON.parse(readFileSync(file, "utf8"));
  return Object.keys(dependencies).flatMap((each) => /^@shopper-chat\/(\w+)/.exec(each)?.[1] ?? []);
}
