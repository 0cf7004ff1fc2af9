import { createServer } from "node:http";
import { createClient } from "redis";
import { createShopperChatHandler } from "../createShopperChatHandler.ts";
import { createRedisStore } from "../store/createRedisStore.ts";
import { toNodeListener } from "../toNodeListener.ts";

/** One instance of a backend in a process of its own, so that a test can kill it. */
const { REDIS_URL = "", CONNECT_URL = "", CLIENT_ID = "", CLIENT_SECRET = "" } = process.env;
const client = createClient({
  url: REDIS_URL,
  disableOfflineQueue: true,
  socket: { reconnectStrategy: 50 },
});
client.on("error", () => {});
await client.connect();

const handler = createShopperChatHandler({
  connect: {
    baseUrl: CONNECT_URL,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    timeoutMs: Number(process.env.TIMEOUT_MS),
  },
  authenticate: () => ({ userId: "customer-1" }),
  store: createRedisStore({ client }),
  reconcileAfterMs: Number(process.env.SETTLE_AFTER_MS),
  limits: { perCustomer: false, perOrder: false },
  maxKeysPerCustomer: 10_000,
});
const listener = toNodeListener(handler);
const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" && address !== null ? address.port : 0);
});
