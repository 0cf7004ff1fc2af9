import { spawnSync } from "node:child_process";
import { findOrInstallChromium } from "./findChromium.ts";

/** `pnpm test`: sees to a browser and a build first, then runs every test project. */
const filters = process.argv.slice(2);
const chromium = findOrInstallChromium();
run("pnpm", ["build:packages"]);
run("vitest", ["run", ...filters], { CHROMIUM_PATH: chromium });

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
