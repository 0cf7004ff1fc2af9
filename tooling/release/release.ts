import { readFileSync } from "node:fs";
import { PACKAGES, packageFolder } from "../api/packages.ts";
import { publishPackages } from "./publishPackages.ts";

/** `pnpm release`: publishes new versions. Runs only in CI, after `.ci/run`. */
const problems = [
  ...(process.env.CI
    ? []
    : ["only CI can say where a package was built; run the workflow “Release”"]),
  ...PACKAGES.filter((name) => !hasRepository(name)).map(
    (name) =>
      `packages/${name}/package.json has no "repository"; npm compares it with where it was built`,
  ),
];
if (problems.length > 0) {
  process.stderr.write(`Not released:\n${problems.map((each) => `- ${each}\n`).join("")}`);
  process.exit(1);
}
process.stdout.write(await publishPackages(`${import.meta.dirname}/../..`));

function hasRepository(name: string): boolean {
  return "repository" in JSON.parse(readFileSync(`${packageFolder(name)}/package.json`, "utf8"));
}
