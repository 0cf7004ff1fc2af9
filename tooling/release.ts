import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { PACKAGES, packageFolder } from "./api/packages.ts";

/**
 * `pnpm release`: publishes every package whose version the registry does not have yet, with a
 * statement of where it was built. Run by CI alone, after everything that `.ci/run` does.
 */
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
execFileSync("changeset", ["publish"], {
  stdio: "inherit",
  env: { ...process.env, NPM_CONFIG_PROVENANCE: "true" },
});

function hasRepository(name: string): boolean {
  return "repository" in JSON.parse(readFileSync(`${packageFolder(name)}/package.json`, "utf8"));
}
