import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Finds the reference pictures of the stories. Each Chromium renders slightly differently, so there is a
 * folder per version. A comparison with another version's pictures is only reported.
 */
export function findReferences(executablePath: string | undefined): References {
  const ours = `chromium-${majorVersion(executablePath)}`;
  const isUpdate = ["-u", "--update"].some((option) => process.argv.includes(option));
  const known = readdirSync(FOLDER);
  const theirs = isUpdate || known.includes(ours) ? undefined : known.toSorted().at(-1);
  return {
    folder: join(FOLDER, theirs ?? ours),
    comparedWith: theirs && `${theirs}, drawn by ${ours}`,
  };
}

export interface References {
  folder: string;
  /** The versions that are compared, when there are no pictures of the installed browser. */
  comparedWith: string | undefined;
}

function majorVersion(executablePath: string | undefined): string {
  if (executablePath === undefined) return "unknown";
  const output = execFileSync(executablePath, ["--version"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return /(\d+)\.\d+\.\d+/.exec(output)?.[1] ?? "unknown";
}

const FOLDER = join(import.meta.dirname, "references");
