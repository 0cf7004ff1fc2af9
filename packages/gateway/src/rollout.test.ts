import { randomUUID } from "node:crypto";
import { createServer, request as requestHttp } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { bearer, runWithSandbox, send, signToken, startTestSandbox } from "./testing/runGateway.ts";

const CHECK_MS = 500;

/** A load balancer that reads `/readyz` now and then, and takes the ready instances in turns. */
async function startBalancer() {
  const instances = new Map<string, boolean>();
  let turn = 0;
  const checking = setInterval(() => {
    for (const url of instances.keys()) {
      fetch(`${url}/readyz`)
        .then(({ ok }) => instances.has(url) && instances.set(url, ok))
        .catch(() => instances.has(url) && instances.set(url, false));
    }
  }, CHECK_MS);
  const server = createServer((incoming, outgoing) => {
    const ready = [...instances].filter(([, isReady]) => isReady).map(([url]) => url);
    turn += 1;
    const url = ready[turn % ready.length];
    if (url === undefined) {
      outgoing.writeHead(503).end();
      return;
    }
    const { method, headers, url: path } = incoming;
    const passed = requestHttp(`${url}${path}`, { method, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    passed.on("error", () => outgoing.writeHead(502).end());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    clearInterval(checking);
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { instances, url: `http://127.0.0.1:${port}` };
}

it("loses no request when two gateways are replaced under load", async () => {
  const sandbox = await startTestSandbox();
  const settings = { DRAIN_MS: 3 * CHECK_MS, LIMIT_PER_CUSTOMER: 0, LIMIT_PER_ORDER: 0 };
  const start = () => runWithSandbox({ ...settings, MAX_KEYS_PER_CUSTOMER: 100_000 }, sandbox);
  const balancer = await startBalancer();
  const old = await Promise.all([start(), start()]);
  for (const { url } of old) balancer.instances.set(url, true);

  const token = await signToken();
  const statuses = new Map<number, number>();
  const load = { isOver: false };
  async function customer(): Promise<void> {
    while (!load.isOver) {
      const headers = { ...bearer(token), "Idempotency-Key": randomUUID() };
      const { status } = await send(balancer.url, headers);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      await sleep(50);
    }
  }
  const customers = Array.from({ length: 20 }, customer);
  for (const instance of old) {
    const fresh = await start();
    balancer.instances.set(fresh.url, true);
    instance.kill("SIGTERM");
    expect(await instance.exit).toBe(0);
    balancer.instances.delete(instance.url);
  }
  load.isOver = true;
  await Promise.all(customers);
  expect([...statuses.keys()]).toEqual([200]);
  expect(statuses.get(200)).toBeGreaterThan(100);
}, 150_000);
