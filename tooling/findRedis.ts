import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installFromDebian } from "./installFromDebian.ts";

/** The path of a `redis-server` to test with, or `undefined` when the machine has none. */
export function findRedisServer(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...folders, "/usr/local/bin", "/opt/homebrew/bin"]
    .map((folder) => join(folder, "redis-server"))
    .find(isExecutable);
}

/** Whether the machine has a Redis to test with. On Debian, as root, installs a missing one. */
export function findOrInstallRedis(): boolean {
  if (hasRedis()) return true;
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return false;
  process.stdout.write("No Redis found; installing one.\n");
  try {
    installFromDebian("redis-server");
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  return hasRedis();
}

function hasRedis(): boolean {
  return findRedisServer() !== undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
