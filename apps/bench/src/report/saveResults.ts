import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { BENCH } from "../build/folders.ts";
import { KEPT } from "./keptResults.ts";
import { putTables } from "./putTables.ts";
import type { Results } from "./Results.ts";

/** Keeps a run for its release, and shows it in the documentation; gives the files that it wrote. */
export function saveResults(results: Results): string[] {
  mkdirSync(KEPT, { recursive: true });
  const kept = `${KEPT}/${results.version}.json`;
  writeFileSync(kept, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(PAGE, putTables(readFileSync(PAGE, "utf8"), results));
  return [kept, PAGE];
}

/** The page that shows them. */
const PAGE = `${BENCH}/../../docs/performance.md`;
