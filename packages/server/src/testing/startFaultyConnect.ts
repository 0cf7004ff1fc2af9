import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type RunningSandbox, startSandbox } from "@shopper-chat/sandbox/node";
import { onTestFinished } from "vitest";

/** Starts a Connect that is a sandbox, but for what a fault does to every `every`-th message. */
export async function startFaultyConnect(fault: Fault, every = 2): Promise<FaultyConnect> {
  const running = await startSandbox({ port: 0 });
  onTestFinished(running.close);
  let calls = 0;

  const server = createServer((request, response) => {
    void (async () => {
      const body = await readBody(request);
      const isRead = request.method === "GET" && fault !== "unauthorized";
      const canBeHit = !isRead && request.url?.endsWith("/messages");
      // Only those that can be: reads in between would make it always the same ones.
      calls += canBeHit ? 1 : 0;
      const isHit = canBeHit && calls % every === 0;
      const deliver = () => passOn(running, request, body);
      await (isHit ? FAULTS[fault] : answer)({ deliver, request, response });
    })().catch(() => request.socket.destroy());
  });
  const port = await listen(server, 0);
  onTestFinished(() => closeServer(server));
  return {
    connect: { baseUrl: `http://127.0.0.1:${port}`, ...running.sandbox.credentials },
    arrived: () => running.sandbox.messages().map(({ body }) => body),
    async goAwayFor(milliseconds) {
      await closeServer(server);
      await sleep(milliseconds);
      await listen(server, port);
    },
  };
}

export interface FaultyConnect {
  connect: { baseUrl: string; clientId: string; clientSecret: string };
  /** The messages that the shopper has received. */
  arrived: () => string[];
  /** Refuses every connection for a while. */
  goAwayFor: (milliseconds: number) => Promise<void>;
}

/**
 * - `none`: nothing.
 * - `reset-before`, `reset-after`: the connection is reset before the message is taken, or after.
 * - `too-late`: it is taken, and answered when nobody waits any more.
 * - `unauthorized`: 401, for messages and reads.
 * - `fails`, `fails-after`: 500, before or after it is taken.
 * - `garbage`: it is taken; the answer is noise.
 * - `endless`: it is taken; the answer has no end.
 */
export type Fault =
  | "none"
  | "reset-before"
  | "reset-after"
  | "too-late"
  | "unauthorized"
  | "fails"
  | "fails-after"
  | "garbage"
  | "endless";

/** Longer than the backends of these tests wait. */
const TOO_LATE_MS = 900;

const FAULTS: Record<Fault, (exchange: Exchange) => Promise<unknown>> = {
  none: answer,
  "reset-before": async ({ request }) => request.socket.resetAndDestroy(),
  async "reset-after"({ deliver, request }) {
    await deliver();
    request.socket.resetAndDestroy();
  },
  async "too-late"(exchange: Exchange) {
    const { status, text } = await exchange.deliver();
    await sleep(TOO_LATE_MS, undefined, { ref: false });
    exchange.response.writeHead(status).end(text);
  },
  unauthorized: async ({ response }) => response.writeHead(401).end(),
  fails: async ({ response }) => response.writeHead(500).end("{}"),
  async "fails-after"({ deliver, response }) {
    await deliver();
    response.writeHead(500).end("<h1>Sorry</h1>");
  },
  async garbage({ deliver, response }) {
    await deliver();
    response.writeHead(200).end(Buffer.from([0xff, 0x00, 0x7b, 0x22, 0x69, 0x64]));
  },
  async endless({ deliver, response }) {
    await deliver();
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16_384, 32)));
    };
    response.on("drain", more);
    more();
  },
};

interface Exchange {
  /** Lets the sandbox have it. */
  deliver: () => Promise<{ status: number; headers: Headers; text: string }>;
  request: IncomingMessage;
  response: ServerResponse;
}

async function answer({ deliver, response }: Exchange): Promise<void> {
  const { status, headers, text } = await deliver();
  response.setHeader("Date", headers.get("Date") ?? new Date().toUTCString());
  response.writeHead(status, { "Content-Type": "application/json" }).end(text);
}

async function passOn({ url }: RunningSandbox, request: IncomingMessage, body: string) {
  const headers = new Headers({ "Content-Type": "application/json" });
  const { authorization } = request.headers;
  if (authorization !== undefined) headers.set("Authorization", authorization);
  const response = await fetch(`${url}${request.url}`, {
    method: request.method ?? "GET",
    headers,
    body: body === "" ? null : body,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  request.setEncoding("utf8");
  for await (const chunk of request) body += String(chunk);
  return body;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
