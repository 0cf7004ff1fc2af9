import { globSync, readFileSync } from "node:fs";
import { BENCH } from "../build/folders.ts";
import type { Results } from "./Results.ts";

/** Where the results of each release are kept. */
export const KEPT: string = `${BENCH}/results`;

/** The results that are kept of the latest release; undefined before the first. */
export function readLatestKept(): Results | undefined {
  const byVersion = new Intl.Collator("en", { numeric: true });
  const latest = globSync("*.json", { cwd: KEPT }).toSorted(byVersion.compare).at(-1);
  if (latest === undefined) return undefined;
  const results: Results = JSON.parse(readFileSync(`${KEPT}/${latest}`, "utf8"));
  return results;
}
