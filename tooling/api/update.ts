import { mkdirSync, writeFileSync } from "node:fs";
import { FOLDER, referencePages } from "../reference/referencePages.ts";
import { apiReport } from "./apiReport.ts";
import { PACKAGES, packageFolder, reportFile } from "./packages.ts";

/** `pnpm api`: updates the report of each package's public API, for review, and the reference. */
for (const name of PACKAGES) writeFileSync(reportFile(name), apiReport(packageFolder(name)));
mkdirSync(FOLDER, { recursive: true });
for (const [file, text] of referencePages()) writeFileSync(file, text);
