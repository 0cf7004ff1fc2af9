import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findRedisServer } from "../../../tooling/findRedis.ts";

/** Starts a Redis that writes to disk once a second, or uses the one at `REDIS_URL`. */
export async function startRedisServer(port: number): Promise<{ url: string; stop: () => void }> {
  const { REDIS_URL } = process.env;
  if (REDIS_URL) return { url: REDIS_URL, stop: () => {} };
  const path = findRedisServer();
  if (path === undefined)
    throw new Error("There is no redis-server here: install it, or set REDIS_URL.");
  const folder = mkdtempSync(join(tmpdir(), "shopper-chat-bench-"));
  const listen = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder];
  const server = spawn(path, [...listen, "--save", "", "--appendonly", "yes"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let output = "";
  for await (const text of server.stdout) {
    output += String(text);
    if (output.includes("Ready to accept connections")) break;
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    stop() {
      server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
