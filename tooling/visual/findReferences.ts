import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Finds the pictures that stories are compared with. Each Chromium draws a little differently, so
 * they are kept by its version; those of another can be compared with, and prove nothing.
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
  /** What is compared where the browser at hand has no pictures of its own. */
  comparedWith: string | undefined;
}

function majorVersion(executablePath: string | undefined): string {
  if (executablePath === undefined) return "unknown";
  const says = execFileSync(executablePath, ["--version"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return /(\d+)\.\d+\.\d+/.exec(says)?.[1] ?? "unknown";
}

const FOLDER = join(import.meta.dirname, "references");
