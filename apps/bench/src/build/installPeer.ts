import { execFileSync } from "node:child_process";
import { BENCH } from "./folders.ts";

/**
 * Installs one peer as locked, apart from the workspace and from the other peers, so that one that
 * can't be had stops no other.
 *
 * @throws Error with the last lines of what the package manager says.
 */
export function installPeer(name: string): void {
  try {
    execFileSync(
      "npx",
      ["--yes", "pnpm@12", "install", "--frozen-lockfile", "--filter", `./${name}`],
      { cwd: `${BENCH}/peers`, stdio: "pipe", timeout: 5 * 60_000 },
    );
  } catch (error) {
    throw new Error(`could not be installed: ${lastLineOf(error)}`, { cause: error });
  }
}

function lastLineOf(error: unknown): string {
  const told =
    error instanceof Error && "stdout" in error && "stderr" in error
      ? `${String(error.stdout)}\n${String(error.stderr)}`
      : String(error);
  const lines = told.split("\n").map((line) => line.trim());
  return lines.findLast((line) => /ERR_|×/.test(line)) ?? lines.findLast(Boolean) ?? "no reason";
}
