import {
  type OpenRedisStore,
  openRedisStore,
  type RedisConnectionClient,
} from "@shopper-chat/server/redis";
import { createClient, createCluster, createSentinel } from "redis";
import type { Log } from "./createLog.ts";
import { describeFault } from "./describeFault.ts";
import type { RedisSettings } from "./readEnvironment.ts";

/**
 * Opens the store that the instances share. Redis may be away at the start and at any time: messages
 * are refused meanwhile, and accepted again when it is back.
 */
export function openStore(settings: RedisSettings, log: Log): OpenRedisStore {
  let isDown = false;
  let isChecked = false;
  const opened = openRedisStore({
    createClient: () => createRedisClient(settings, onReady),
    onReconnect: (reason) => log("warn", "redis-reconnecting", { reason }),
    // Once for each time that it is away, and without its address, which may contain a password.
    onError(error) {
      if (!isDown) log("error", "redis-down", describeFault(error));
      isDown = true;
    },
  });
  return opened;

  function onReady(isCluster: () => Promise<boolean>): void {
    isDown = false;
    log("info", "redis-up");
    if (isChecked) return;
    isChecked = true;
    isCluster().then(
      (found) => {
        if (!found || settings.kind === "cluster") return;
        log("error", "redis-is-a-cluster", { message: "Set REDIS_CLUSTER=1." });
      },
      () => {},
    );
  }
}

function createRedisClient(
  settings: RedisSettings,
  onReady: (isCluster: () => Promise<boolean>) => void,
): RedisConnectionClient {
  const { username, password, tls } = settings;
  const socket = {
    connectTimeout: 3000,
    reconnectStrategy: (tries: number) => Math.min(50 * 2 ** tries, 2000),
    ...(tls && { tls: true as const }),
  };
  const common = {
    disableOfflineQueue: true,
    // Notices a connection that neither ends nor answers, as of a shard that is frozen.
    pingInterval: 5000,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
  };
  if (settings.kind === "single") {
    const client = createClient({ ...common, url: settings.url, socket });
    client.on("ready", () => {
      onReady(async () => (await client.info("cluster")).includes("cluster_enabled:1"));
    });
    return client;
  }
  if (settings.kind === "sentinel") {
    const { name, sentinels } = settings;
    return createSentinel({
      name,
      sentinelRootNodes: sentinels,
      nodeClientOptions: { ...common, socket },
      passthroughClientErrorEvents: true,
      masterPoolSize: 4,
    });
  }
  const [first = ""] = settings.urls;
  const url = new URL(first);
  return createCluster({
    rootNodes: settings.urls.map((each) => ({ url: each })),
    // Nodes that the cluster names itself need the same credentials.
    defaults: {
      ...common,
      ...(url.username !== "" && { username: decodeURIComponent(url.username) }),
      ...(url.password !== "" && { password: decodeURIComponent(url.password) }),
      socket: { ...socket, ...(url.protocol === "rediss:" && { tls: true as const }) },
    },
  });
}
