import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "redis";
import { onTestFinished } from "vitest";
import { findRedisServer } from "../../../../tooling/findRedis.ts";
import { createRedisStore, type RedisStoreClient } from "../store/createRedisStore.ts";
import type { ShopperChatStore } from "../store/ShopperChatStore.ts";

/** Whether tests can have a Redis at `REDIS_URL`, or of their own. */
export const HAS_REDIS: boolean = Boolean(process.env.REDIS_URL) || findRedisServer() !== undefined;

/** Whether tests can have a Redis of their own, which they may kill. */
export const HAS_REDIS_SERVER: boolean = findRedisServer() !== undefined;

/** A Redis until `onEnd`: the one at `REDIS_URL`, or a server of the test's own. */
export async function redisUrl(onEnd?: OnEnd): Promise<string> {
  return process.env.REDIS_URL ?? (await startRedis({ onEnd })).url;
}

/** Starts a Redis server of a test's own. It writes everything to disk, so that it survives a kill. */
export async function startRedis({
  settings = [],
  onEnd = onTestFinished,
}: StartRedisOptions = {}): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), "shopper-chat-redis-"));
  const port = await freePort();
  let server: ChildProcess | undefined;

  async function stop(signal: NodeJS.Signals): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, "exit");
    server.kill(signal);
    await exit;
  }

  async function start(): Promise<void> {
    const path = findRedisServer() ?? "redis-server";
    const listen = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder];
    const keep = ["--save", "", "--appendonly", "yes", "--appendfsync", "always"];
    server = spawn(path, [...listen, ...keep, ...settings], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    let output = "";
    for await (const text of server.stdout ?? []) {
      output += String(text);
      if (output.includes("Ready to accept connections")) return;
    }
    throw new Error(`Redis did not start: ${output}`);
  }

  onEnd(async () => {
    await stop("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    start,
    stop,
    freeze: () => void server?.kill("SIGSTOP"),
    thaw: () => void server?.kill("SIGCONT"),
  };
}

/** Connects a store to Redis as a host does; it ends with the test. */
export async function connectStore(
  url: string,
  prefix: string,
): Promise<{ store: ShopperChatStore; client: RedisStoreClient }> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: 50 },
  });
  // A host logs them; here Redis is away on purpose.
  client.on("error", () => {});
  await client.connect();
  onTestFinished(() => client.destroy());
  return { store: createRedisStore({ client, prefix }), client };
}

interface StartRedisOptions {
  /** Further settings, as on the command line. */
  settings?: readonly string[];
  /** When it ends. @default with the test */
  onEnd?: OnEnd | undefined;
}

type OnEnd = (end: () => Promise<void>) => void;

export interface TestRedis {
  url: string;
  port: number;
  start: () => Promise<void>;
  stop: (signal: NodeJS.Signals) => Promise<void>;
  /** Redis keeps its connections and answers nothing. */
  freeze: () => void;
  thaw: () => void;
}

/** Runs commands on a Redis as its operator does. */
export async function adminOf(redis: Pick<TestRedis, "url">): Promise<Admin> {
  const client = createClient({ url: redis.url });
  client.on("error", () => {});
  await client.connect();
  onTestFinished(() => client.destroy());
  return (...words) => client.sendCommand(words);
}

export type Admin = (...words: string[]) => Promise<unknown>;

/** Starts a Sentinel that watches a primary as `mymaster`; returns its port. */
export async function startSentinel(primary: TestRedis): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "shopper-chat-sentinel-"));
  const port = await freePort();
  const file = join(folder, "sentinel.conf");
  const settings = [
    `port ${port}`,
    "bind 127.0.0.1",
    `dir ${folder}`,
    `sentinel monitor mymaster 127.0.0.1 ${primary.port} 1`,
    "sentinel down-after-milliseconds mymaster 1000",
    "sentinel failover-timeout mymaster 3000",
  ];
  writeFileSync(file, `${settings.join("\n")}\n`);
  const path = findRedisServer() ?? "redis-server";
  const sentinel = spawn(path, [file, "--sentinel"], { stdio: "ignore" });
  onTestFinished(async () => {
    const exit = once(sentinel, "exit");
    sentinel.kill("SIGKILL");
    await exit;
    rmSync(folder, { recursive: true, force: true });
  });
  return port;
}

/** Returns a port that nothing uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
