import type { Store } from "@shopper-chat/server";
import { createRedisStore } from "@shopper-chat/server/redis";
import { createClient } from "redis";
import type { Log } from "./createLog.ts";

/**
 * Opens the store that the instances share, if there is one. Redis may be away at the start and at
 * any time: messages are refused meanwhile, and taken again when it is back.
 */
export function openStore(redisUrl: string | undefined, log: Log): OpenStore {
  if (redisUrl === undefined) {
    return { store: undefined, isUp: async () => true, close: async () => {} };
  }
  const client = createClient({
    url: redisUrl,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, 2000) },
  });
  let isTold = false;
  // Once for each time that it is away, and without the address, which may hold a password.
  client.on("error", (error: NodeJS.ErrnoException) => {
    if (!isTold) log("error", "redis-down", { code: error.code ?? error.name });
    isTold = true;
  });
  client.on("ready", () => {
    isTold = false;
    log("info", "redis-up");
  });
  client.connect().catch(() => {});
  return {
    store: createRedisStore({ client }),
    isUp: async () => client.isReady,
    close: async () => client.destroy(),
  };
}

export interface OpenStore {
  /** Undefined where there is none to share. */
  store: Store | undefined;
  isUp: () => Promise<boolean>;
  close: () => Promise<void>;
}
