import { globSync, readFileSync } from "node:fs";
import { validateWorkflow } from "@action-validator/core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findWorkflowProblems } from "./findWorkflowProblems.ts";

const ROOT = `${import.meta.dirname}/../..`;
const workflows = globSync(".github/workflows/*.yml", { cwd: ROOT }).toSorted();
const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8"));

it("there are workflows for every change and for a release", () => {
  expect(workflows).toEqual([".github/workflows/ci.yml", ".github/workflows/release.yml"]);
});

describe.each(workflows)("%s", (file) => {
  const text = readFileSync(`${ROOT}/${file}`, "utf8");

  it("is a valid GitHub workflow", () => {
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  it("has no security problem", () => {
    expect(findWorkflowProblems(text)).toEqual([]);
  });

  it("runs what a developer can run", () => {
    expect(text).toContain("- run: .ci/run");
    const called = [...text.matchAll(/pnpm@12 ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(called.filter((name) => name !== "install" && !(name in scripts))).toEqual([]);
  });
});

it("CI uploads the documentation that it built", () => {
  const text = readFileSync(`${ROOT}/.github/workflows/ci.yml`, "utf8");
  const built = text.indexOf("- run: npx --yes pnpm@12 build:site");
  const uploaded = text.indexOf("path: docs/site/dist");
  expect(built).toBeGreaterThan(-1);
  expect(uploaded).toBeGreaterThan(built);
});

it("each form and configuration for GitHub is valid YAML", () => {
  const files = globSync(".github/{dependabot.yml,ISSUE_TEMPLATE/*.yml}", { cwd: ROOT });
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect(parse(readFileSync(`${ROOT}/${file}`, "utf8"))).toBeTruthy();
});
