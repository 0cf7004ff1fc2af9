import { globSync, readFileSync } from "node:fs";
import { BENCH } from "../build/folders.ts";
import type { Results } from "./Results.ts";

/** The folder with the results of each release. */
export const KEPT: string = `${BENCH}/results`;

/** The saved results of the latest release; undefined before the first one. */
export function readLatestKept(): Results | undefined {
  const byVersion = new Intl.Collator("en", { numeric: true });
  const latest = globSync("*.json", { cwd: KEPT }).toSorted(byVersion.compare).at(-1);
  if (latest === undefined) return undefined;
  const results: Results = JSON.parse(readFileSync(`${KEPT}/${latest}`, "utf8"));
  return results;
}
