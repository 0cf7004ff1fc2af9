import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { describeStore } from "../testing/describeStore.ts";
import {
  connectStore,
  HAS_REDIS,
  HAS_REDIS_SERVER,
  redisUrl,
  startRedis,
} from "../testing/startRedis.ts";
import { createRedisStore } from "./createRedisStore.ts";

describe.skipIf(!HAS_REDIS)("a store in Redis", () => {
  let url: string;
  beforeAll(async () => {
    let end = async () => {};
    url = await redisUrl((given) => {
      end = given;
    });
    return () => end();
  });

  describeStore(async () => {
    const prefix = `test:${randomUUID()}:`;
    const { store } = await connectStore(url, prefix);
    const { store: other } = await connectStore(url, prefix);
    return { store, other, pass: (milliseconds) => sleep(milliseconds) };
  });

  it("keeps entries with another prefix apart", async () => {
    const { store } = await connectStore(url, `test:${randomUUID()}:`);
    const { store: other } = await connectStore(url, `test:${randomUUID()}:`);
    await store.compareAndSet("name", undefined, "one", 60_000);
    await store.acquire("room", "a", { limit: 1, lifetimeMs: 60_000 });
    expect(await other.get("name")).toBeUndefined();
    expect(await other.acquire("room", "b", { limit: 1, lifetimeMs: 60_000 })).toBe(0);
  });
});

describe.skipIf(!HAS_REDIS_SERVER)("a Redis that is away", () => {
  it("fails each call at once while Redis is away, and works again when it is back, with all entries", async () => {
    const redis = await startRedis();
    const { store } = await connectStore(redis.url, "test:");
    await store.compareAndSet("name", undefined, "one", 60_000);
    await redis.stop("SIGKILL");
    await expect(store.get("name")).rejects.toBeInstanceOf(Error);
    await expect(store.compareAndSet("name", "one", "two", 60_000)).rejects.toBeInstanceOf(Error);
    await expect(store.acquire("room", "a", { limit: 1, lifetimeMs: 1000 })).rejects.toBeInstanceOf(
      Error,
    );
    await expect(store.consume("a", { limit: 1, windowMs: 60_000 })).rejects.toBeInstanceOf(Error);
    await redis.start();
    await expect.poll(() => store.get("name").catch(() => "away")).toBe("one");
    expect(await store.compareAndSet("name", "one", "two", 60_000)).toBe(true);
  });
});

it("throws if createRedisStore gets no client", () => {
  expect(() => Reflect.apply(createRedisStore, undefined, [{}])).toThrow(
    "Shopper Chat: client must be",
  );
});
