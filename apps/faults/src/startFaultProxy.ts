import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { chooseFault, type Fault } from "./chooseFault.ts";
import type { Ledger, LedgerLine, ProxyName } from "./createLedger.ts";
import { garbleAnswer, garbleRequest, truncate } from "./distort.ts";
import { httpMessageEnd } from "./httpMessageEnd.ts";
import { subjectOf } from "./subjectOf.ts";

/**
 * Starts a TCP proxy on 127.0.0.1 that forwards HTTP/1.1 to `target` and applies faults to some requests.
 * Client connections are kept alive, so that their breaking is part of the run. Each request has its own
 * connection to the target.
 */
export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const { name, seed, target, lateMs, ledger } = options;
  const clients = new Set<Socket>();
  const pending = new Set<Promise<void>>();
  let connections = 0;

  const server = createServer({ noDelay: true }, (client) => {
    connections += 1;
    const connection = connections;
    let received = Buffer.alloc(0);
    let nthOnConnection = 0;
    clients.add(client);
    client.on("close", () => clients.delete(client));
    client.on("error", () => {});
    client.on("data", (bytes) => {
      received = Buffer.concat([received, Buffer.from(bytes)]);
      const end = httpMessageEnd(received);
      if (end === undefined) return;
      const request = Buffer.from(received.subarray(0, end));
      received = received.subarray(end);
      nthOnConnection += 1;
      const subject = subjectOf(request);
      const attempt = ledger.nextAttempt(name, subject);
      const fault = chooseFault({ seed, proxy: name, subject, attempt });
      const line = ledger.add({
        proxy: name,
        connection,
        nthOnConnection,
        subject,
        attempt,
        fault: fault.name,
      });
      const work = perform({ client, request, fault, line, target, lateMs }).finally(() =>
        pending.delete(work),
      );
      pending.add(work);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    port: portOf(server.address()),
    async idle() {
      while (pending.size > 0) await Promise.all(pending);
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const client of clients) client.destroy();
      await closed;
    },
  };
}

export interface FaultProxyOptions {
  name: ProxyName;
  seed: number;
  /** The port on 127.0.0.1 to forward to. */
  target: number;
  /** How long `late` delays a request: longer than the client waits. */
  lateMs: number;
  ledger: Ledger;
}

export interface FaultProxy {
  port: number;
  /** Resolves when no request is in flight or delayed. */
  idle: () => Promise<void>;
  close: () => Promise<void>;
}

interface Exchange {
  client: Socket;
  request: Buffer;
  fault: Fault;
  line: LedgerLine;
  target: number;
  lateMs: number;
}

async function perform(exchange: Exchange): Promise<void> {
  const { client, request, fault, line, target, lateMs } = exchange;
  const { name, at } = fault;
  const shortly = 5 + Math.floor(at * 60);
  switch (name) {
    case "cut-before":
      return cut(client, line, "nothing forwarded");
    case "cut-during":
      await forward(target, truncate(request, at));
      return cut(client, line, "a part forwarded");
    case "cut-after":
    case "withhold": {
      const answer = await forward(target, request);
      if (name === "cut-after") return cut(client, line, `lost ${statusOf(answer)}`);
      line.outcome = `kept back ${statusOf(answer)}`;
      return undefined;
    }
    case "late":
      await sleep(lateMs);
      return answerWith(client, line, await forward(target, request));
    case "delay-request":
      await sleep(shortly);
      return answerWith(client, line, await forward(target, request));
    case "duplicate": {
      const [answer, second] = await Promise.all([
        forward(target, request),
        forward(target, request),
      ]);
      answerWith(client, line, answer);
      line.outcome += `, and ${statusOf(second)} for the second`;
      return undefined;
    }
    case "pass":
    case "delay-answer":
    case "truncate":
    case "garble-answer":
    case "garble-request": {
      const sent = name === "garble-request" ? garbleRequest(request) : request;
      const answer = await forward(target, sent);
      if (name === "delay-answer") await sleep(shortly);
      if (name === "garble-answer")
        return answerWith(client, line, garbleAnswer(answer, at), answer);
      if (name !== "truncate") return answerWith(client, line, answer);
      answerWith(client, line, truncate(answer, at), answer);
      client.end();
      return undefined;
    }
  }
}

/** Sends `bytes` over a new connection and returns the response, which may be incomplete. */
function forward(target: number, bytes: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    let answer = Buffer.alloc(0);
    const upstream = connect({ host: "127.0.0.1", port: target, noDelay: true });
    const isWhole = httpMessageEnd(bytes) !== undefined;
    upstream.on("error", () => {});
    upstream.on("close", () => resolve(answer));
    upstream.on("data", (part) => {
      answer = Buffer.concat([answer, Buffer.from(part)]);
      if (httpMessageEnd(answer) !== undefined) upstream.destroy();
    });
    upstream.write(bytes);
    // After half a request, the connection is closed.
    if (!isWhole) upstream.end();
  });
}

function cut(client: Socket, line: LedgerLine, what: string): void {
  line.outcome = `cut, ${what}`;
  client.resetAndDestroy();
}

function answerWith(client: Socket, line: LedgerLine, bytes: Buffer, original = bytes): void {
  const isGone = client.destroyed;
  if (!isGone) client.write(bytes);
  line.outcome = `${statusOf(original)}${isGone ? ", nobody waited" : ""}`;
}

function statusOf(answer: Buffer): string {
  return /^HTTP\/1\.1 (\d{3})/.exec(answer.toString("latin1", 0, 16))?.[1] ?? "no answer";
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === "object" && address !== null) return address.port;
  throw new Error("The proxy has no port.");
}
