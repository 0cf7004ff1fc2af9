import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs a package with `apt-get`.
 *
 * @throws {Error} When this is not Debian, the user is not root, or `apt-get` fails.
 */
export function installFromDebian(name: string): void {
  if (!existsSync("/etc/debian_version")) throw new Error("not Debian");
  if (process.getuid?.() !== 0) throw new Error("not root, so no apt-get");
  runApt(["update", "-qq"]);
  runApt(["install", "-y", "-qq", "--no-install-recommends", name]);
}

function runApt(parameters: readonly string[]): void {
  // A new machine often runs its own updates, which hold the lock for a while.
  execFileSync("apt-get", ["-o", "DPkg::Lock::Timeout=240", ...parameters], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 5 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
