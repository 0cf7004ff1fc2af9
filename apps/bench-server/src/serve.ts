import { createServer } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { getRequestListener } from "@hono/node-server";
import { startSandbox } from "@shopper-chat/sandbox/node";
import { createShopperChatHandler } from "@shopper-chat/server";
import { createConnectFetch } from "@shopper-chat/server/node";
import { createRedisStore } from "@shopper-chat/server/redis";
import { Hono } from "hono";
import { createClient } from "redis";
import { CUSTOMERS, customerId, orderId } from "./customers.ts";

/** One server in a process of its own: `sandbox`, `bare`, `memory`, `global-fetch` or `redis`. */
const [kind = "", connectUrl = "", redisUrl = ""] = process.argv.slice(2);

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
process.on("message", (asked: unknown) => {
  if (asked === "cpu") {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000 });
    return;
  }
  collectGarbage();
  process.send?.({ memory: process.memoryUsage().heapUsed });
});

if (kind === "sandbox") {
  const orders = Array.from({ length: CUSTOMERS }, (_, index) => [
    orderId(index),
    { customerId: customerId(index), outcome: "shopping" as const },
  ]);
  const { url } = await startSandbox({ port: 0, otherOrders: Object.fromEntries(orders) });
  process.send?.({ url });
} else {
  const app = new Hono();
  if (kind === "bare") app.post("*", ({ req }) => forward(req.raw));
  else app.all("*", await shopperChat());
  const answer = getRequestListener(app.fetch);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    process.send?.({ url: `http://127.0.0.1:${port}` });
  });
}

/** The least that anything between page and Connect has to do: the page brings the token here. */
async function forward(request: Request): Promise<Response> {
  const response = await fetch(`${connectUrl}${new URL(request.url).pathname}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: request.headers.get("Authorization") ?? "",
    },
    body: await request.text(),
  });
  return new Response(await response.text(), {
    status: response.status,
    headers: { "Content-Type": "application/json" },
  });
}

async function shopperChat(): Promise<(c: { req: { raw: Request } }) => Promise<Response>> {
  const handler = createShopperChatHandler({
    connect: {
      baseUrl: connectUrl,
      clientId: "sandbox-client",
      clientSecret: "sandbox-secret",
      timeoutMs: 60_000,
      ...(kind !== "global-fetch" && { fetch: createConnectFetch() }),
    },
    authenticate: ({ headers }) => ({ userId: headers.get("X-Customer") ?? "" }),
    ...(kind === "redis" && { store: createRedisStore({ client: await connectRedis() }) }),
    // The limits count, and never bite: these customers write more than people do.
    limits: {
      perCustomer: { limit: 1_000_000, windowMs: 60_000 },
      perOrder: { limit: 1_000_000, windowMs: 60_000 },
    },
    maxKeysPerCustomer: 1_000_000,
    // A busy machine must not be taken for a store that is away.
    storeTimeoutMs: 60_000,
  });
  return (c) => handler(c.req.raw);
}

async function connectRedis() {
  const client = createClient({ url: redisUrl, disableOfflineQueue: true });
  await client.connect();
  return client;
}
