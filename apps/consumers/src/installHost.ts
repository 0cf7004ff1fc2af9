import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installFromDebian } from "../../../tooling/installFromDebian.ts";
import type { Tarball } from "../../../tooling/tarballs/packPackages.ts";
import type { Host } from "./hosts.ts";

/**
 * Copies a host to a folder outside the workspace, installs the tarballs there and builds it. Returns the
 * folder.
 */
export function installHost(
  { name, manager, debian = [], runsPageTests = false }: Host,
  tarballs: readonly Tarball[],
): string {
  for (const each of debian) {
    if (!existsSync(`/usr/share/doc/${each}`)) installFromDebian(each);
  }
  const folder = mkdtempSync(join(tmpdir(), `shopper-chat-${name}-`));
  cpSync(`${import.meta.dirname}/../hosts/${name}`, folder, { recursive: true });
  if (runsPageTests) copyPageTests(join(folder, "tests"));
  const file = join(folder, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  const paths = Object.fromEntries(tarballs.map(({ name: each, path }) => [each, `file:${path}`]));
  for (const dependency of Object.keys(manifest.dependencies)) {
    if (paths[dependency]) manifest.dependencies[dependency] = paths[dependency];
  }
  // The packages depend on each other by version, and no registry has these versions.
  manifest.overrides = paths;
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  writeFileSync(
    join(folder, "pnpm-workspace.yaml"),
    `pmOnFail: ignore\nverifyDepsBeforeRun: false\nstrictDepBuilds: false\noverrides: ${JSON.stringify(paths)}\n`,
  );
  const [install, build] =
    manager === "npm"
      ? [
          ["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"],
          ["npm", "run", "build"],
        ]
      : [
          ["pnpm", "install", "--no-frozen-lockfile"],
          ["pnpm", "run", "build"],
        ];
  run(folder, install);
  run(folder, build);
  return folder;
}

/** Copies the tests that docs/testing.md shows, with the change for Jest that it describes. */
function copyPageTests(into: string): void {
  mkdirSync(into);
  for (const name of ["orderPage.test.tsx", "client.test.tsx"]) {
    const text = readFileSync(`${import.meta.dirname}/../../page-tests/src/${name}`, "utf8");
    writeFileSync(join(into, name), text.replace('"vitest"', '"@jest/globals"'));
  }
}

function run(folder: string, [command = "", ...parameters]: readonly string[]): void {
  try {
    execFileSync(command, parameters, {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: "1" },
    });
  } catch (error) {
    const { stdout = "", stderr = "" } = Object(error);
    throw new Error(`${command} ${parameters.join(" ")} in ${folder}\n${stdout}${stderr}`, {
      cause: error,
    });
  }
}
