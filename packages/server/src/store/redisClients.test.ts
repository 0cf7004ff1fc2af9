import { setTimeout as sleep } from "node:timers/promises";
import { Redis as UpstashRedis } from "@upstash/redis";
import { Redis } from "ioredis";
import { Redis as Redis5 } from "ioredis-5";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { describeStore } from "../testing/describeStore.ts";
import { startBackend } from "../testing/startBackend.ts";
import { HAS_REDIS, HAS_REDIS_SERVER, redisUrl, startRedis } from "../testing/startRedis.ts";
import { startUpstash } from "../testing/startUpstash.ts";
import { createRedisStore, type RedisStoreClient } from "./createRedisStore.ts";
import { fromIoredis, fromUpstash } from "./redisClients.ts";
import { storeFailureReason } from "./storeFailureReason.ts";

/** Connects a client to a Redis as an app does; it ends with the test. */
const clients: Record<string, (url: string) => RedisStoreClient | Promise<RedisStoreClient>> = {
  "ioredis 6"(url) {
    const client = new Redis(url);
    onTestFinished(() => client.disconnect());
    return fromIoredis(client);
  },
  "ioredis 5"(url) {
    const client = new Redis5(url);
    onTestFinished(() => client.disconnect());
    return fromIoredis(client);
  },
  async "@upstash/redis"(url) {
    return fromUpstash(new UpstashRedis({ url: await startUpstash(url), token: "token" }));
  },
};

describe.skipIf(!HAS_REDIS).each(Object.entries(clients))("a store on %s", (_, connect) => {
  let url: string;
  beforeAll(async () => {
    let end = async () => {};
    url = await redisUrl((given) => {
      end = given;
    });
    return () => end();
  });

  describeStore(async () => {
    const [store, other] = [
      createRedisStore({ client: await connect(url) }),
      createRedisStore({ client: await connect(url) }),
    ];
    return { store, other, pass: (milliseconds) => sleep(milliseconds) };
  });

  it("sends a message once for its key", async () => {
    const store = createRedisStore({ client: await connect(url), prefix: "of-a-backend:" });
    const backend = await startBackend({ store });
    const message = { headers: { "Idempotency-Key": crypto.randomUUID() } };
    expect((await backend.send(message)).status).toBe(200);
    expect((await backend.send(message)).status).toBe(200);
    expect(backend.sandbox.messages()).toHaveLength(1);
  });
});

describe.skipIf(!HAS_REDIS_SERVER)("a Redis that is away", () => {
  it.each([
    [6, (url: string) => new Redis(url, AT_ONCE)],
    [5, (url: string) => new Redis5(url, AT_ONCE)],
  ])("reports Redis as unreachable on ioredis %i", async (_version, connect) => {
    const redis = await startRedis();
    const client = connect(redis.url);
    client.on("error", () => {});
    onTestFinished(() => client.disconnect());
    const store = createRedisStore({ client: fromIoredis(client) });
    await expect.poll(() => store.get("name").then(() => "ready", String)).toBe("ready");
    await redis.stop("SIGKILL");
    const reason = await store.get("name").catch(storeFailureReason);
    expect(reason).toBe("unreachable");
  });
});

/** Commands fail at once while there is no connection. */
const AT_ONCE = { enableOfflineQueue: false, maxRetriesPerRequest: 0 };
