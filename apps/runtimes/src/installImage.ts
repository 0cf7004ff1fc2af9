import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Tarball } from "../../../tooling/tarballs/packPackages.ts";

/**
 * Does what the gateway's Dockerfile does in a plain folder: copies the tarballs, runs its RUN line, and
 * returns its CMD. The base image, its user and its health check are not tried.
 */
export function installImage(folder: string, tarballs: readonly Tarball[]): string[] {
  const file = `${import.meta.dirname}/../../../packages/gateway/Dockerfile`;
  const dockerfile = readFileSync(file, "utf8");
  const run = /^RUN (.+)$/m.exec(dockerfile)?.[1];
  const command = /^CMD (.+)$/m.exec(dockerfile)?.[1];
  if (run === undefined || command === undefined) throw new Error(`${file} has no RUN or CMD.`);
  mkdirSync(join(folder, "tarballs"), { recursive: true });
  for (const { name, path } of tarballs) {
    if (COPIED.includes(name)) copyFileSync(path, join(folder, "tarballs", basename(path)));
  }
  execFileSync("sh", ["-c", run.replaceAll("/tarballs/", "./tarballs/")], {
    cwd: folder,
    // The line empties npm's cache, which must not be that of this machine.
    env: { ...process.env, npm_config_cache: join(folder, "cache") },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const words: unknown = JSON.parse(command);
  return Array.isArray(words) ? words.map(String) : [];
}

/** The tarballs that the Dockerfile asks for. */
const COPIED: readonly string[] = [
  "@shopper-chat/client",
  "@shopper-chat/gateway",
  "@shopper-chat/server",
];
