import { spawnSync } from "node:child_process";
import { findOrInstallRedis } from "./findRedis.ts";
import { isProjectChosen } from "./isProjectChosen.ts";

/**
 * `pnpm test`: finds or installs a browser and a Redis, then runs Vitest with the arguments it got.
 * The projects that need built packages build them (see buildPackages.ts).
 */
const parameters = process.argv.slice(2);
const runsUnit = isProjectChosen("unit", parameters);
const runsBrowser = ["browser", "storybook", "e2e", "site"].some((name) =>
  isProjectChosen(name, parameters),
);

const chromium = !runsUnit || runsBrowser ? await findBrowser() : undefined;
const hasRedis = !runsUnit || findOrInstallRedis();
const isWatching = parameters.some((parameter) => /^(--watch|-w)$/.test(parameter));

const { status, error } = spawnSync("vitest", [...(isWatching ? [] : ["run"]), ...parameters], {
  stdio: "inherit",
  env: {
    ...process.env,
    ...(chromium && { CHROMIUM_PATH: chromium }),
    ...(process.env.CI && { VISUAL: "1" }),
  },
});
if (error) throw error;
if (status !== 0) process.exit(status ?? 1);
if (!hasRedis) {
  process.stdout.write(
    "Not run: the tests that need a Redis of their own. Install redis-server to run them.\n",
  );
  // A developer's machine may do without; CI may not.
  if (process.env.REQUIRE_REDIS) process.exit(1);
}

async function findBrowser(): Promise<string> {
  // Loads Playwright, which takes a second that the unit tests don't need.
  const { findOrInstallChromium } = await import("./findChromium.ts");
  return findOrInstallChromium();
}
