import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of a `redis-server` to test with, or `undefined` when the machine has none. */
export function findRedisServer(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...folders, "/usr/local/bin", "/opt/homebrew/bin"]
    .map((folder) => join(folder, "redis-server"))
    .find(isExecutable);
}

/** Whether there is a Redis to test with, installed first if there is none and Debian allows it. */
export function findOrInstallRedis(): boolean {
  if (hasRedis()) return true;
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return false;
  process.stdout.write("No Redis found; installing one.\n");
  try {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "redis-server"]);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  return hasRedis();
}

function hasRedis(): boolean {
  return findRedisServer() !== undefined;
}

function run(command: string, parameters: readonly string[]): void {
  execFileSync(command, parameters, {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 5 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
