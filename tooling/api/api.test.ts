import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { apiReport } from "./apiReport.ts";
import { PACKAGES, packageFolder, reportFile } from "./packages.ts";

it.each(PACKAGES)(
  "the public surface of %s is as it is on file (`pnpm api` updates it)",
  (name) => {
    expect(apiReport(packageFolder(name))).toBe(readFileSync(reportFile(name), "utf8"));
  },
);
