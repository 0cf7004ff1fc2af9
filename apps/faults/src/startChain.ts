import { createServer, type RequestListener, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { startSandbox } from "@shopper-chat/sandbox/node";
import { createShopperChatHandler } from "@shopper-chat/server";
import { buildPage, type PageFile } from "./buildPage.ts";
import { createLedger, type Ledger } from "./createLedger.ts";
import { startFaultProxy } from "./startFaultProxy.ts";

/**
 * Starts everything between a page and Connect, with a network that fails in both places: page,
 * proxy 1, storefront backend, proxy 2, sandbox. The page's own files do not go through a proxy.
 */
export async function startChain(seed: number): Promise<Chain> {
  const ledger = createLedger();
  // Tokens that last a moment, so that fetching and renewing them is part of the run.
  const sandbox = await startSandbox({ port: 0, tokenLifetimeSeconds: 4 });
  const second = await startFaultProxy({
    name: "proxy 2",
    seed,
    target: sandbox.port,
    lateMs: BACKEND_TIMEOUT_MS + LATE_MS,
    ledger,
  });
  const page = await listen(servePage(await buildPage()));
  const answer = getRequestListener(
    createShopperChatHandler({
      connect: {
        baseUrl: `http://127.0.0.1:${second.port}`,
        ...sandbox.sandbox.credentials,
        timeoutMs: BACKEND_TIMEOUT_MS,
      },
      // Later than proxy 2 forwards what it holds back, counted from when the backend gave it up.
      reconcileAfterMs: LATE_MS + 200,
      // All these customers are one to the sandbox, and to the backend.
      limits: { perCustomer: false, perOrder: false },
      maxKeysPerCustomer: 1_000_000,
      allowedOrigins: [page.url],
      authenticate: () => ({ userId: sandbox.sandbox.customerId }),
    }),
    { overrideGlobalObjects: false },
  );
  const backend = await listen((incoming, outgoing) => void answer(incoming, outgoing));
  const first = await startFaultProxy({
    name: "proxy 1",
    seed,
    target: backend.port,
    lateMs: PAGE_TIMEOUT_MS + LATE_MS,
    ledger,
  });
  return {
    pageUrl: page.url,
    backendPort: first.port,
    sandboxUrl: sandbox.url,
    ledger,
    async idle() {
      // Requests that the first proxy holds back may still come to the second.
      await first.idle();
      await second.idle();
    },
    async close() {
      await Promise.all([first, backend, second, page, sandbox].map(({ close }) => close()));
    },
  };
}

/** How long the page waits. Short, so that what hangs ends soon; long beside a loaded machine. */
export const PAGE_TIMEOUT_MS = 1200;
const BACKEND_TIMEOUT_MS = 700;
/** How long after somebody has given a request up a proxy forwards it all the same. */
const LATE_MS = 200;

export interface Chain {
  pageUrl: string;
  /** The port of proxy 1, which the page uses as the storefront backend. */
  backendPort: number;
  sandboxUrl: string;
  ledger: Ledger;
  /** Settles when nothing is on its way any more. */
  idle: () => Promise<void>;
  close: () => Promise<void>;
}

function servePage(files: ReadonlyMap<string, PageFile>): RequestListener {
  return (request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://page").pathname);
    response.writeHead(file ? 200 : 404, { "Content-Type": file?.type ?? "text/plain" });
    response.end(file?.content);
  };
}

async function listen(listener: RequestListener): Promise<RunningServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  const { port } = address;
  return { port, url: `http://127.0.0.1:${port}`, close: () => closeServer(server) };
}

interface RunningServer {
  port: number;
  url: string;
  close: () => Promise<void>;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
