import { spawnSync } from "node:child_process";
import { findOrInstallChromium } from "./findChromium.ts";
import { findOrInstallRedis } from "./findRedis.ts";

/** `pnpm test`: sees to a browser, a Redis and a build first, then runs every test project. */
const filters = process.argv.slice(2);
const chromium = findOrInstallChromium();
const hasRedis = findOrInstallRedis();
run("pnpm", ["build:packages"]);
run("vitest", ["run", ...filters], {
  CHROMIUM_PATH: chromium,
  ...(process.env.CI && { VISUAL: "1" }),
});
if (!hasRedis) {
  process.stdout.write(
    "Not run: the tests that need a Redis of their own. Install redis-server to run them.\n",
  );
  // A developer's machine may do without; CI may not.
  if (process.env.REQUIRE_REDIS) process.exit(1);
}

function run(
  command: string,
  parameters: string[],
  environment: Record<string, string> = {},
): void {
  const quiet = command === "pnpm";
  const { status, stdout, error } = spawnSync(command, parameters, {
    stdio: ["ignore", quiet ? "pipe" : "inherit", "inherit"],
    env: { ...process.env, ...environment },
  });
  if (error) throw error;
  if (status === 0) return;
  if (quiet) process.stdout.write(stdout);
  process.exit(status ?? 1);
}
