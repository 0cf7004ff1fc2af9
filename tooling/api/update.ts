import { writeFileSync } from "node:fs";
import { apiReport } from "./apiReport.ts";
import { PACKAGES, packageFolder, reportFile } from "./packages.ts";

/** `pnpm api`: writes the public surface of each package down, to be read in review. */
for (const name of PACKAGES) writeFileSync(reportFile(name), apiReport(packageFolder(name)));
