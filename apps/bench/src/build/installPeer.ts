import { execFileSync } from "node:child_process";
import { BENCH } from "./folders.ts";

/**
 * Installs one peer as locked, apart from the workspace and from the other peers, so that one that
 * can't be had stops no other.
 *
 * @throws Error with what the package manager says of it.
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
  const told =
    error instanceof Error && "stdout" in error && "stderr" in error
      ? `${String(error.stdout)}\n${String(error.stderr)}`
      : String(error);
  const [code] = /ERR_PNPM_\w+/.exec(told) ?? [];
  const [, cause] = /─▶ (.+)/.exec(told) ?? [];
  const reasons = [code, cause].filter(Boolean);
  return reasons.length > 0 ? reasons.join(", ") : (told.trim().split("\n").at(-1) ?? "");
}
