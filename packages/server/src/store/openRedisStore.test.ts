import { createClient } from "redis";
import { describe, expect, it, onTestFinished } from "vitest";
import { createShopperChatHandler, type ShopperChatHandler } from "../createShopperChatHandler.ts";
import type { ShopperChatEvent } from "../events/ShopperChatEvent.ts";
import { describeStore } from "../testing/describeStore.ts";
import { startBackend } from "../testing/startBackend.ts";
import { startNameProxy } from "../testing/startNameProxy.ts";
import { adminOf, HAS_REDIS_SERVER, startRedis } from "../testing/startRedis.ts";
import { openRedisStore } from "./openRedisStore.ts";

const PATIENT = { timeout: 15_000, interval: 100 };

/** A backend whose store is opened as a host opens it. */
async function open(url: string) {
  const events: ShopperChatEvent[] = [];
  const reconnects: string[] = [];
  const { store, close } = openRedisStore({
    createClient: () =>
      createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: 50 } }),
    onReconnect: (reason) => void reconnects.push(reason),
  });
  onTestFinished(close);
  const options = { store, onEvent: (event: ShopperChatEvent) => void events.push(event) };
  const backend = await startBackend(options);
  const handler: ShopperChatHandler = createShopperChatHandler({
    connect: backend.connect,
    authenticate: () => null,
    store,
  });
  const send = async () =>
    (await backend.send({ headers: { "Idempotency-Key": newKey() } })).status;
  const downReasons = () =>
    events.flatMap((event) => (event.type === "store-down" ? [event.reason] : []));
  await expect.poll(() => handler.isReady(), PATIENT).toBe(true);
  return { backend, events, reconnects, send, downReasons, isReady: handler.isReady, store };
}

let keys = 0;
function newKey(): string {
  keys += 1;
  return `key-of-a-test-in-redis-${keys}`;
}

describe.skipIf(!HAS_REDIS_SERVER)("openRedisStore", { timeout: 40_000 }, () => {
  it("connects to the new primary after two servers behind one name changed roles", async () => {
    const [first, second] = [await startRedis(), await startRedis()];
    const [adminOfFirst, adminOfSecond] = [await adminOf(first), await adminOf(second)];
    const name = await startNameProxy(first.port);
    const { downReasons, isReady, reconnects, send } = await open(name.url);
    expect(await send()).toBe(200);
    await adminOfSecond("REPLICAOF", "NO", "ONE");
    await adminOfFirst("REPLICAOF", "127.0.0.1", String(second.port));
    expect(await send()).toBe(503);
    // The name still leads to the replica, so a new connection does not help either.
    await expect.poll(isReady, PATIENT).toBe(false);
    expect(await send()).toBe(503);
    name.pointTo(second.port);
    await expect.poll(isReady, PATIENT).toBe(true);
    expect(await send()).toBe(200);
    expect(downReasons()).toEqual(["read-only"]);
    expect(reconnects[0]).toBe("read-only");
  });

  it("is not ready while Redis is frozen, and works when it goes on", async () => {
    const redis = await startRedis();
    const { downReasons, isReady, send } = await open(redis.url);
    redis.freeze();
    onTestFinished(redis.thaw);
    expect(await send()).toBe(503);
    await expect.poll(isReady, PATIENT).toBe(false);
    redis.thaw();
    await expect.poll(isReady, PATIENT).toBe(true);
    expect(await send()).toBe(200);
    expect(downReasons()[0]).toBe("timeout");
  });

  it("leaves a frozen Redis when its name leads to another", async () => {
    const [frozen, other] = [await startRedis(), await startRedis()];
    const name = await startNameProxy(frozen.port);
    const { isReady, send } = await open(name.url);
    frozen.freeze();
    onTestFinished(frozen.thaw);
    name.pointTo(other.port);
    expect(await send()).toBe(503);
    await expect.poll(isReady, PATIENT).toBe(true);
    expect(await send()).toBe(200);
  });

  it.each([
    ["is out of memory", "out-of-memory", ["CONFIG", "SET", "maxmemory", "1"], "0"],
    ["has too few replicas", "no-replicas", ["CONFIG", "SET", "min-replicas-to-write", "1"], "0"],
  ] as const)("is not ready while Redis %s", async (_what, reason, change, undo) => {
    const redis = await startRedis({ settings: ["--maxmemory-policy", "noeviction"] });
    const admin = await adminOf(redis);
    const { backend, downReasons, isReady, send } = await open(redis.url);
    await admin(...change);
    await expect.poll(isReady, PATIENT).toBe(false);
    expect(await send()).toBe(503);
    expect(backend.sandbox.messages()).toEqual([]);
    await admin(change[0], change[1], change[2], undo);
    await expect.poll(isReady, PATIENT).toBe(true);
    expect(await send()).toBe(200);
    expect(downReasons()).toContain(reason);
  });

  it("reports a failing store once, and once that it works again", async () => {
    const redis = await startRedis();
    const { events, isReady, send } = await open(redis.url);
    await redis.stop("SIGKILL");
    for (let times = 0; times < 5; times += 1) expect(await send()).toBe(503);
    expect(events.filter(({ type }) => type === "store-down")).toHaveLength(1);
    await redis.start();
    await expect.poll(isReady, PATIENT).toBe(true);
    await expect
      .poll(async () => {
        await send();
        return events.filter(({ type }) => type === "store-up").length;
      }, PATIENT)
      .toBe(1);
  });
});

describe.skipIf(!HAS_REDIS_SERVER)("a store that was opened", () => {
  describeStore(async () => {
    const { url } = await startRedis();
    const stores = [1, 2].map(() => openRedisStore({ createClient: () => createClient({ url }) }));
    for (const { close } of stores) onTestFinished(close);
    const [one, two] = stores;
    if (!one || !two) throw new Error("There are two stores.");
    return {
      store: one.store,
      other: two.store,
      pass: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    };
  });
});
