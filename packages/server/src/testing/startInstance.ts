import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { ConnectOptions } from "../connect/checkConnect.ts";

/** Starts a backend in a process of its own, in front of a Connect and with a store in Redis. */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
  const { connect, redisUrl, timeoutMs = 1000, reconcileAfterMs = 500 } = options;
  const child = fork(fileURLToPath(new URL("./runInstance.ts", import.meta.url)), {
    execArgv: ["--conditions=@shopper-chat/source"],
    env: {
      PATH: process.env.PATH,
      REDIS_URL: redisUrl,
      CONNECT_URL: connect.baseUrl,
      CLIENT_ID: connect.clientId,
      CLIENT_SECRET: connect.clientSecret,
      TIMEOUT_MS: String(timeoutMs),
      SETTLE_AFTER_MS: String(reconcileAfterMs),
    },
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const [port] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("The instance did not start."))),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    async kill() {
      const exit = once(child, "exit");
      child.kill("SIGKILL");
      await exit;
    },
  };
}

export interface InstanceOptions {
  connect: ConnectOptions;
  redisUrl: string;
  timeoutMs?: number;
  reconcileAfterMs?: number;
}

export interface Instance {
  url: string;
  /** Ends it as a crash does, in the middle of whatever it does. */
  kill: () => Promise<void>;
}
