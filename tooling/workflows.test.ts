import { globSync, readFileSync } from "node:fs";
import { validateWorkflow } from "@action-validator/core";
import { describe, expect, it } from "vitest";

const ROOT = `${import.meta.dirname}/..`;
const workflows = globSync(".github/workflows/*.yml", { cwd: ROOT }).toSorted();

it("there are workflows for every change and for a release", () => {
  expect(workflows).toEqual([".github/workflows/ci.yml", ".github/workflows/release.yml"]);
});

describe.each(workflows)("%s", (file) => {
  const text = readFileSync(`${ROOT}/${file}`, "utf8");
  const lines = text.split("\n").map((line) => line.trim());

  it("is what GitHub takes for a workflow", () => {
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  it("names every action by its commit, with the version for people", () => {
    const actions = lines.filter((line) => /^(- )?uses:/.test(line));
    expect(actions.length).toBeGreaterThan(0);
    const pinned = /^(- )?uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/;
    expect(actions.filter((line) => !pinned.test(line))).toEqual([]);
  });

  it("runs what a developer can run, and may change nothing of the repository", () => {
    expect(lines).toContain("- run: .ci/run");
    expect(text).toContain("\npermissions:\n  contents: read\n");
    const checkouts = lines.filter((line) => line.includes("actions/checkout@"));
    const forgetful = lines.filter((line) => line === "persist-credentials: false");
    expect(forgetful).toHaveLength(checkouts.length);
  });
});

it("CI keeps the Storybook that it has built", () => {
  const text = readFileSync(`${ROOT}/.github/workflows/ci.yml`, "utf8");
  const built = text.indexOf("- run: npx --yes pnpm@12 build:storybook");
  const kept = text.indexOf("path: storybook-static");
  expect(built).toBeGreaterThan(-1);
  expect(kept).toBeGreaterThan(built);
});
