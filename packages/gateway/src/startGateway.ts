import { createServer, type Server, type ServerOptions } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { createMemoryStore, createShopperChatHandler } from "@shopper-chat/server";
import { createConnectFetch } from "@shopper-chat/server/node";
import { Hono } from "hono";
import type { Log } from "./createLog.ts";
import { createMetrics } from "./createMetrics.ts";
import { createOrderAuthorizer } from "./createOrderAuthorizer.ts";
import { createReporter } from "./createReporter.ts";
import { createSession } from "./createSession.ts";
import { openStore } from "./openStore.ts";
import type { GatewaySettings } from "./readEnvironment.ts";

/**
 * Starts the storefront backend as a server of its own.
 *
 * @throws Error or TypeError if it can't start; then nothing is left running.
 * @example
 * ```ts
 * const gateway = await startGateway(readEnvironment(process.env), log);
 * process.once("SIGTERM", () => void gateway.close());
 * ```
 */
export async function startGateway(settings: GatewaySettings, log: Log): Promise<RunningGateway> {
  const { connect, session, orders, publicOrigin, basePath, host, redis } = settings;
  const report = createReporter(log);
  const metrics = createMetrics();
  const connectFetch = createConnectFetch({ maxSockets: connect.maxReads + MESSAGE_SOCKETS });
  const opened = redis && openStore(redis, log);
  let isDraining = false;
  let closing: Promise<void> | undefined;
  const endDraining = new AbortController();

  async function closeAll(): Promise<void> {
    await opened?.close();
    connectFetch.close();
  }

  try {
    const shopperChat = createShopperChatHandler({
      connect: { ...connect, fetch: connectFetch },
      authenticate: createSession(session, report.keys),
      authorizeOrder: orders && createOrderAuthorizer(orders),
      publicOrigin,
      allowedOrigins: settings.allowedOrigins,
      allowedHeaders: settings.allowedHeaders,
      store: opened?.store ?? createMemoryStore(),
      ...settings.reliability,
      telemetry: metrics.telemetry,
      onEvent: report.event,
      onDebug: report.fault,
    });
    const app = new Hono();
    app.get("/healthz", (c) => c.json({ status: "ok" }));
    app.get("/readyz", async (c) => {
      if (isDraining) return c.json({ status: "closing" }, 503);
      const isReady = await shopperChat.isReady();
      return isReady ? c.json({ status: "ok" }) : c.json({ status: "store down" }, 503);
    });
    app.get("/metrics", async (c) =>
      c.text(await metrics.text(), 200, { "Content-Type": "text/plain; version=0.0.4" }),
    );
    app.all(`${basePath}/*`, (c) => shopperChat(c.req.raw));
    const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
    const server = createServer(toTimeouts(settings), (incoming, outgoing) => {
      // So that proxies open their next connection to another instance.
      if (isDraining) outgoing.setHeader("Connection", "close");
      void answer(incoming, outgoing);
    });
    const port = await listen(server, settings.port, host);
    log("info", "listening", { host, port, basePath, store: redis?.kind ?? "memory" });
    if (!orders && session.ordersClaim === undefined) {
      const message = "Set AUTHORIZE_ORDER_URL or SESSION_ORDERS_CLAIM.";
      log("warn", "orders-not-authorized", { message });
    }

    const close = async (drainMs: number) => {
      isDraining = true;
      log("info", "draining", { drainMs });
      // Load balancers still send requests until they have noticed that this instance is not ready.
      await sleep(drainMs, undefined, { signal: endDraining.signal }).catch(() => {});
      log("info", "closing");
      // First the requests in flight, then their connections.
      await shopperChat.close();
      await closeServer(server);
      await closeAll();
      log("info", "closed");
    };
    return {
      port,
      close({ drainMs = settings.drainMs } = {}) {
        if (closing && drainMs === 0) endDraining.abort();
        closing ??= close(drainMs);
        return closing;
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

export interface RunningGateway {
  port: number;
  /**
   * Is no longer ready, serves on for `drainMs`, finishes the requests in flight, and ends.
   * `drainMs` is by default that of the settings.
   */
  close: (options?: { drainMs?: number }) => Promise<void>;
}

/** How long connections may idle, and how long pages may take, so that none holds a socket for long. */
function toTimeouts({ requestTimeoutMs }: GatewaySettings): ServerOptions {
  return {
    // Longer than the minute for which proxies keep a connection, so that they close it first.
    keepAliveTimeout: 65_000,
    headersTimeout: Math.floor((requestTimeoutMs * 2) / 3),
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(5000, requestTimeoutMs),
  };
}

/** Connections to Connect that reads leave to messages. */
const MESSAGE_SOCKETS = 256;

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

/** All responses are sent by now; what is left are idle connections and half requests. */
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

/** Far more than a response needs to leave. */
const FLUSH_MS = 1000;
