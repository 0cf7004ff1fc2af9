import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { startSandbox } from "@shopper-chat/sandbox/node";
import { createBuiltPages } from "./createBuiltPages.ts";
import { createSessions } from "./createSessions.ts";
import { createStorefront } from "./createStorefront.ts";
import { demoCustomers } from "./demoCustomers.ts";
import { listen, localOrigin } from "./listen.ts";
import { sayWhatWasSaid } from "./sayWhatWasSaid.ts";
import { startVite } from "./startVite.ts";

/**
 * Starts the demo on this machine only: the storefront and a sandbox of Connect.
 *
 * @throws {Error} When a port is in use or the page is not built. Nothing is left running then.
 */
export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  const { dev = false, buildFolder = `${ROOT}dist`, sessionSecret = randomSecret() } = options;
  const closers: Array<() => Promise<unknown>> = [];
  async function close(): Promise<void> {
    await Promise.all(closers.splice(0).map((closeOne) => closeOne()));
  }

  try {
    const server = createServer();
    const port = await listen(server, options.port);
    closers.push(() => closeServer(server));
    const { sandbox, ...connect } = await startSandbox({
      port: options.sandboxPort,
      customerId: demoCustomers[0].connectUserId,
      otherOrders: {
        closed: { customerId: demoCustomers[0].connectUserId, outcome: "chat-disabled" },
      },
    });
    closers.push(connect.close);
    const startOver = () => {
      sandbox.reset();
      sayWhatWasSaid(sandbox, new Date());
    };
    startOver();
    const vite = dev ? await startVite(ROOT, server) : undefined;
    if (vite) closers.push(vite.close);

    const url = await localOrigin(port);
    const storefront = createStorefront({
      // A shared read would show the old conversation after "Start over".
      connect: { baseUrl: connect.url, ...sandbox.credentials, shareReadsMs: 0 },
      origins: [`http://localhost:${port}`, `http://127.0.0.1:${port}`],
      pages: vite ? vite.pages : await createBuiltPages(buildFolder),
      sessions: createSessions(sessionSecret),
      startOver,
    });
    const answer = getRequestListener(storefront.fetch, { overrideGlobalObjects: false });
    server.on("request", (incoming, outgoing) => {
      if (vite) vite.middlewares(incoming, outgoing, () => void answer(incoming, outgoing));
      else void answer(incoming, outgoing);
    });
    return { url, sandboxUrl: connect.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export interface DemoOptions {
  /** The port of the storefront; 0 lets the system choose one. */
  port: number;
  /** The port of the sandbox; 0 lets the system choose one. */
  sandboxPort: number;
  /** Whether the page is served from source and updated when it changes. @default false */
  dev?: boolean;
  /** The folder with the built page. @default the app's dist */
  buildFolder?: string;
  /** Signs the sessions. With the same secret they survive a restart. @default a random secret */
  sessionSecret?: string;
}

export interface RunningDemo {
  /** The storefront's origin. */
  url: string;
  sandboxUrl: string;
  /** Stops everything and closes all connections. */
  close: () => Promise<void>;
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));

function randomSecret(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64");
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Otherwise an idle or unanswered connection would keep the server open.
    server.closeAllConnections();
  });
}
