import { execFileSync } from "node:child_process";
import { BENCH } from "./folders.ts";

/**
 * Installs one peer with its lockfile, separate from the workspace and the other peers, so that a missing
 * peer doesn't stop the others.
 *
 * @throws {Error} With the output of the package manager.
 */
export function installPeer(name: string): void {
  try {
    execFileSync(
      "npx",
      ["--yes", "pnpm@12", "install", "--frozen-lockfile", "--filter", `./${name}`],
      { cwd: `${BENCH}/peers`, stdio: "pipe", timeout: 5 * 60_000 },
    );
  } catch (error) {
    throw new Error(`could not be installed: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const output =
    error instanceof Error && "stdout" in error && "stderr" in error
      ? `${String(error.stdout)}\n${String(error.stderr)}`
      : String(error);
  const [code] = /ERR_PNPM_\w+/.exec(output) ?? [];
  const [, cause] = /─▶ (.+)/.exec(output) ?? [];
  const reasons = [code, cause].filter(Boolean);
  return reasons.length > 0 ? reasons.join(", ") : (output.trim().split("\n").at(-1) ?? "");
}
