import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { startNameProxy } from "../../server/src/testing/startNameProxy.ts";
import {
  adminOf,
  HAS_REDIS_SERVER,
  startRedis,
  startSentinel,
} from "../../server/src/testing/startRedis.ts";
import { startRedisCluster } from "../../server/src/testing/startRedisCluster.ts";
import { bearer, send, signToken, startWithSandbox } from "./testing/runGateway.ts";

const PATIENT = { timeout: 20_000, interval: 200 };

async function start(environment: Record<string, string>) {
  const running = await startWithSandbox(environment);
  const token = await signToken();
  return {
    ...running,
    readiness: async () => (await fetch(`${running.url}/readyz`)).status,
    send: async () =>
      (await send(running.url, { ...bearer(token), "Idempotency-Key": randomUUID() })).status,
    events: (name: string) => running.lines().filter(({ event }) => event === name),
  };
}

it("is not ready, and sends nothing, while Redis is away", async () => {
  // Nothing listens on port 1.
  const {
    events,
    lines,
    readiness,
    sandbox,
    send: sendOne,
    url,
  } = await start({
    REDIS_URL: "redis://user:password@127.0.0.1:1",
  });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(await readiness()).toBe(503);
  const response = await send(url, bearer(await signToken()));
  expect(response.status).toBe(503);
  expect(response.headers.get("Shopper-Chat-Delivery")).toBe("not-sent");
  for (let times = 0; times < 5; times += 1) expect(await sendOne()).toBe(503);
  expect(sandbox.requests()).toEqual([]);
  expect(JSON.stringify(lines())).not.toContain("password");
  expect(events("redis-down")).toHaveLength(1);
  expect(events("store-down")).toMatchObject([{ reason: "unreachable", level: "error" }]);
}, 30_000);

describe.skipIf(!HAS_REDIS_SERVER)("the gateway's Redis", { timeout: 120_000 }, () => {
  it("reports a role change of Redis behind one name at /readyz, and connects again", async () => {
    const [first, second] = [await startRedis(), await startRedis()];
    const name = await startNameProxy(first.port);
    const { events, readiness, send: sendOne } = await start({ REDIS_URL: name.url });
    await expect.poll(readiness, PATIENT).toBe(200);
    expect(await sendOne()).toBe(200);
    await (await adminOf(second))("REPLICAOF", "NO", "ONE");
    await (await adminOf(first))("REPLICAOF", "127.0.0.1", String(second.port));
    await expect.poll(readiness, PATIENT).toBe(503);
    expect(await sendOne()).toBe(503);
    name.pointTo(second.port);
    await expect.poll(readiness, PATIENT).toBe(200);
    expect(await sendOne()).toBe(200);
    expect(events("store-down").at(-1)).toMatchObject({ reason: "read-only" });
    expect(events("redis-reconnecting").length).toBeGreaterThan(0);
  });

  it("uses Redis Cluster, and a shard that is away affects its own customers only", async () => {
    const nodes = await startRedisCluster();
    const running = await startWithSandbox({
      REDIS_URL: nodes.map(({ url }) => url).join(),
      REDIS_CLUSTER: "1",
      STORE_TIMEOUT_MS: "2000",
    });
    const readiness = async () => (await fetch(`${running.url}/readyz`)).status;
    await expect.poll(readiness, PATIENT).toBe(200);
    // The sandbox knows one customer, so the others are refused by Connect, after the store.
    const statuses = async () => {
      const sent = await Promise.all(
        Array.from({ length: 30 }, async (_, index) => {
          const token = bearer(await signToken({ sub: `customer-${index}` }));
          return (await send(running.url, { ...token, "Idempotency-Key": randomUUID() })).status;
        }),
      );
      return sent.filter((status) => status === 503).length;
    };
    await expect.poll(statuses, PATIENT).toBe(0);
    await nodes[1]?.stop("SIGKILL");
    await expect.poll(statuses, { timeout: 30_000, interval: 500 }).toBeLessThan(20);
    const refused = await statuses();
    expect(refused).toBeGreaterThan(2);
    expect(refused).toBeLessThan(20);
    expect(await readiness()).toBe(200);
    await nodes[1]?.start();
    await expect.poll(statuses, { timeout: 30_000, interval: 500 }).toBe(0);
  });

  it("recognizes a cluster although the settings name a single server", async () => {
    const [node] = await startRedisCluster();
    const { events } = await start({ REDIS_URL: node?.url ?? "" });
    await expect
      .poll(() => events("redis-is-a-cluster"), PATIENT)
      .toMatchObject([{ level: "error", message: "Set REDIS_CLUSTER=1." }]);
  });

  it("finds Redis through Sentinel, and recovers from a failover", async () => {
    const primary = await startRedis();
    const replica = await startRedis();
    await (await adminOf(replica))("REPLICAOF", "127.0.0.1", String(primary.port));
    const port = await startSentinel(primary);
    const sentinel = await adminOf({ url: `redis://127.0.0.1:${port}` });
    const replicas = async () => JSON.stringify(await sentinel("SENTINEL", "REPLICAS", "mymaster"));
    await expect.poll(replicas, PATIENT).toContain(String(replica.port));
    const { readiness, send: sendOne } = await start({
      REDIS_SENTINELS: `127.0.0.1:${port}`,
    });
    await expect.poll(readiness, PATIENT).toBe(200);
    await expect.poll(sendOne, PATIENT).toBe(200);
    await primary.stop("SIGKILL");
    await expect.poll(readiness, PATIENT).toBe(503);
    await expect.poll(readiness, { timeout: 40_000, interval: 500 }).toBe(200);
    await expect.poll(sendOne, PATIENT).toBe(200);
  });
});
