import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { installFromDebian } from "./installFromDebian.ts";

/** The path of a Chromium to test with, or `undefined` when the machine has none. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...onPath(), ...elsewhere()].find(
    isExecutable,
  );
}

/**
 * The path of a Chromium to test with. If the machine has none, installs Debian's, or Playwright's
 * where that isn't possible.
 *
 * @throws {Error} When no Chromium can be installed.
 */
export function findOrInstallChromium(): string {
  const found = findChromium();
  if (found) return found;
  process.stdout.write("No Chromium found; installing one.\n");
  const failures = [installChromiumFromDebian, installFromPlaywright].flatMap((install) =>
    findChromium() ? [] : attempt(install),
  );
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    `The browser tests need a Chromium, and none could be installed (${failures.join("; ")}). Install Chromium or Chrome, or set CHROMIUM_PATH to one.`,
  );
}

/** The arguments with which Chromium runs as root and makes no requests of its own. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function installChromiumFromDebian(): void {
  installFromDebian("chromium");
}

function installFromPlaywright(): void {
  execFileSync("playwright", ["install", "chromium"], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 5 * 60_000,
  });
}

function attempt(install: () => void): string[] {
  try {
    install();
    return [];
  } catch (error) {
    return [`${install.name}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function onPath(): string[] {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

function elsewhere(): string[] {
  return [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
}

function isExecutable(path: string | undefined): path is string {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
