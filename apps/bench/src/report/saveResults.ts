import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { BENCH } from "../build/folders.ts";
import { KEPT } from "./keptResults.ts";
import { putTables } from "./putTables.ts";
import type { Results } from "./Results.ts";

/** Saves the results of a release and updates the documentation. Returns the written files. */
export function saveResults(results: Results): string[] {
  mkdirSync(KEPT, { recursive: true });
  const kept = `${KEPT}/${results.version}.json`;
  writeFileSync(kept, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(PAGE, putTables(readFileSync(PAGE, "utf8"), results));
  return [kept, PAGE];
}

/** The page with the results. */
const PAGE = `${BENCH}/../../docs/performance.md`;
