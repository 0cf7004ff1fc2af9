import { expect, it } from "vitest";
import { findWorkflowProblems } from "./findWorkflowProblems.ts";

const COMMIT = "3d3c42e5aac5ba805825da76410c181273ba90b1";
const GOOD = `
on: push
permissions:
  contents: read
jobs:
  ci:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${COMMIT} # v7.0.1
        with:
          persist-credentials: false
      - run: echo "$TITLE"
        env:
          TITLE: \${{ github.event.pull_request.title }}
`;

it("finds no problem in a careful workflow", () => {
  expect(findWorkflowProblems(GOOD)).toEqual([]);
});

it.each([
  ["an expression inside a script", 'echo "$TITLE"', `echo \${{ github.head_ref }}`, "expression"],
  ["a checkout that keeps its credentials", "persist-credentials: false", "depth: 1", "checkout"],
  ["an action by its tag", `@${COMMIT} # v7.0.1`, "@v7", "not a commit"],
  ["an action without its version", " # v7.0.1", "", "not a commit"],
  ["a job without a time limit", "    timeout-minutes: 5\n", "", "no time limit"],
  ["an image that changes", "ubuntu-24.04", "ubuntu-latest", "changes by itself"],
  ["a trigger for strangers' code", "on: push", "on: pull_request_target", "strangers' code"],
  ["a workflow that may write", "contents: read", "contents: write", "not just to read"],
  ["no permissions", "permissions:\n  contents: read\n", "", "not just to read"],
  [
    "a job that may write",
    "    timeout-minutes",
    "    permissions: { packages: write }\n    timeout-minutes",
    "may write packages",
  ],
  [
    "a secret for all steps",
    "    timeout-minutes",
    `    env: { KEY: "\${{ secrets.KEY }}" }\n    timeout-minutes`,
    "all of its steps",
  ],
  [
    "secrets handed on",
    "    timeout-minutes",
    "    secrets: inherit\n    timeout-minutes",
    "hands all secrets on",
  ],
])("finds %s", (_, part, replacement, problem) => {
  expect(GOOD).toContain(part);
  expect(findWorkflowProblems(GOOD.replace(part, replacement))).toEqual([
    expect.stringContaining(problem),
  ]);
});
