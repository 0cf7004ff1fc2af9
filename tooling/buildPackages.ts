import { spawnSync } from "node:child_process";

/**
 * Builds the packages, once for all test projects that need them. Vitest calls it before the first
 * test, and only when a file of such a project is about to run.
 */
export default function buildPackages(): void {
  if (process.env[BUILT]) return;
  const { status, stdout, error } = spawnSync("pnpm", ["build:packages"], {
    cwd: `${import.meta.dirname}/..`,
    stdio: ["ignore", "pipe", "inherit"],
    // Vitest sets it to "test"; a build is one for production.
    env: { ...process.env, NODE_ENV: "production" },
    encoding: "utf8",
  });
  if (error) {
    throw new Error("Building the packages needs pnpm; run `npx --yes pnpm@12 test`.", {
      cause: error,
    });
  }
  if (status !== 0) throw new Error(`The packages could not be built.\n${stdout}`);
  process.env[BUILT] = "1";
}

// Vitest loads this module once per project, so the module itself can't remember.
const BUILT = "SHOPPER_CHAT_PACKAGES_BUILT";
