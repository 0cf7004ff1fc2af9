import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import {
  createMemoryStore,
  createShopperChatHandler,
  type ShopperChatEvent,
} from "@shopper-chat/server";
import { Hono } from "hono";
import type { Log } from "./createLog.ts";
import { createSession } from "./createSession.ts";
import { describeFault } from "./describeFault.ts";
import { openStore } from "./openStore.ts";
import type { GatewaySettings } from "./readEnvironment.ts";

/**
 * Starts the storefront backend as a server of its own.
 *
 * @throws Error or TypeError when it can't, and then nothing is left running.
 */
export async function startGateway(settings: GatewaySettings, log: Log): Promise<RunningGateway> {
  const { connect, session, publicOrigin, allowedOrigins, basePath, host } = settings;
  const { store, isUp, close: closeStore } = openStore(settings.redisUrl, log);
  let closing: Promise<void> | undefined;
  try {
    const shopperChat = createShopperChatHandler({
      connect,
      authenticate: createSession(session),
      publicOrigin,
      allowedOrigins,
      store: store ?? createMemoryStore(),
      onEvent({ type, ...fields }) {
        const level = LEVELS[type];
        if (level) log(level, type, fields);
      },
      onDebug({ during, original }) {
        // That Redis is away is logged once, and not for each message.
        if (during !== "store") log("error", "fault", { during, ...describeFault(original) });
      },
    });
    const app = new Hono();
    app.get("/healthz", (c) => c.json({ status: "ok" }));
    app.get("/readyz", async (c) => {
      if (closing) return c.json({ status: "closing" }, 503);
      return (await isUp()) ? c.json({ status: "ok" }) : c.json({ status: "store down" }, 503);
    });
    app.all(`${basePath}/*`, (c) => shopperChat(c.req.raw));
    const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (incoming, outgoing) => {
      void answer(incoming, outgoing);
    });
    const port = await listen(server, settings.port, host);
    log("info", "listening", { host, port, basePath, store: store ? "redis" : "memory" });

    const close = async () => {
      log("info", "closing");
      // First what is under way, then the connections it is answered on.
      await shopperChat.close();
      await closeServer(server);
      await closeStore();
      log("info", "closed");
    };
    return {
      port,
      close: () => {
        closing ??= close();
        return closing;
      },
    };
  } catch (error) {
    await closeStore();
    throw error;
  }
}

export interface RunningGateway {
  port: number;
  /** Is not ready any more, finishes what is under way, then ends. */
  close: () => Promise<void>;
}

const LEVELS: Readonly<Record<ShopperChatEvent["type"], "info" | "warn" | "error" | null>> = {
  sent: "info",
  // Every open page does both every few seconds.
  read: null,
  marked: null,
  refused: "info",
  waited: "info",
  settled: "info",
  "upstream-down": "warn",
  "store-down": "error",
};

/** Longer than the minute for which proxies keep a connection, so that it is they who close it. */
const KEEP_ALIVE_MS = 65_000;

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      reject(isTaken ? new Error(`Port ${port} is in use. Choose another: PORT.`) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** Every answer is made by now; what is left are connections kept for more, and half requests. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const answered = setInterval(() => server.closeIdleConnections(), 50);
    const stalled = setTimeout(() => server.closeAllConnections(), FLUSH_MS);
    server.close(() => {
      clearInterval(answered);
      clearTimeout(stalled);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Far more than an answer needs to leave. */
const FLUSH_MS = 1000;
