import { setTimeout as sleep } from "node:timers/promises";
import { type Admin, adminOf, freePort, startRedis, type TestRedis } from "./startRedis.ts";

const SLOTS = 16_384;

/** Starts a Redis Cluster of three primaries, each with a third of the slots. */
export async function startRedisCluster(): Promise<TestRedis[]> {
  const busPorts = await Promise.all([freePort(), freePort(), freePort()]);
  const nodes = await Promise.all(
    busPorts.map((busPort) =>
      startRedis({
        settings: [
          ...["--cluster-enabled", "yes", "--cluster-node-timeout", "2000"],
          // By default it is the port + 10000, which may be taken, or be none.
          ...["--cluster-port", String(busPort)],
          // With one shard away, the others go on.
          ...["--cluster-require-full-coverage", "no"],
        ],
      }),
    ),
  );
  const admins = await Promise.all(nodes.map(adminOf));
  for (const [index, admin] of admins.entries()) {
    const first = Math.ceil((SLOTS * index) / 3);
    const last = Math.ceil((SLOTS * (index + 1)) / 3) - 1;
    await admin("CLUSTER", "ADDSLOTSRANGE", String(first), String(last));
    await admin("CLUSTER", "SET-CONFIG-EPOCH", String(index + 1));
  }
  for (const [index, { port }] of nodes.entries()) {
    await admins[0]?.("CLUSTER", "MEET", "127.0.0.1", String(port), String(busPorts[index]));
  }
  while (!(await Promise.all(admins.map(isWhole))).every(Boolean)) await sleep(50);
  return nodes;
}

async function isWhole(admin: Admin): Promise<boolean> {
  const info = String(await admin("CLUSTER", "INFO"));
  return info.includes("cluster_state:ok") && info.includes("cluster_slots_ok:16384");
}
