import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { apiReport } from "./apiReport.ts";
import { PACKAGES, packageFolder, reportFile } from "./packages.ts";

it.each(PACKAGES)(
  "the public API of %s is the same as in docs/api (`pnpm api` updates it)",
  (name) => {
    expect(apiReport(packageFolder(name))).toBe(readFileSync(reportFile(name), "utf8"));
  },
);
