import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs Debian packages that this system does not have yet.
 *
 * @throws Error that says what to install, where that takes another system or another user.
 */
export function installPackages(packages: readonly string[]): void {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const command = `apt-get install --no-install-recommends ${missing.join(" ")}`;
  if (!existsSync("/etc/debian_version")) {
    throw new Error(`This needs Debian, and its packages: ${missing.join(" ")}.`);
  }
  if (process.getuid?.() !== 0) {
    throw new Error(`Packages are missing. As root, run: ${command}`);
  }
  process.stdout.write(`Installing ${missing.join(", ")}.\n`);
  run(["apt-get", "update", "-qq"]);
  run([...INSTALL, ...missing]);
}

/** The Debian packages that a desktop with Orca and the two browsers needs. */
export const PACKAGES: readonly string[] = [
  "at-spi2-core",
  "chromium",
  "dbus-x11",
  "firefox-esr",
  "openbox",
  "orca",
  "python3-pyatspi",
  "speech-dispatcher",
  "x11-utils",
  "xclip",
  "xdotool",
  "xvfb",
];

/** Installs without questions, and only what is needed. */
export const INSTALL: readonly string[] = [
  ...["apt-get", "install", "-y", "-qq", "--no-install-recommends"],
];

function isInstalled(name: string): boolean {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own format
  const { stdout } = spawnSync("dpkg-query", ["-W", "-f", "${Status}", name]);
  return String(stdout) === "install ok installed";
}

function run([command = "", ...args]: readonly string[]): void {
  execFileSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
