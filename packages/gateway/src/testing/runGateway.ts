import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type RunningSandbox, startSandbox } from "@shopper-chat/sandbox/node";
import { SignJWT } from "jose";
import { onTestFinished, vi } from "vitest";
import { createLog } from "../createLog.ts";
import { readEnvironment } from "../readEnvironment.ts";
import { type RunningGateway, startGateway } from "../startGateway.ts";

/** The secret that signs the tokens of these tests. */
export const SECRET = "0123456789abcdef0123456789abcdef";

const CLI = fileURLToPath(new URL("../cli.ts", import.meta.url));

/** Runs the gateway as a process, with an environment of its own. */
export function runGateway(environment: Record<string, string>): GatewayProcess {
  const child = spawn(process.execPath, ["--conditions=@shopper-chat/source", CLI], {
    env: { PATH: process.env.PATH, HOST: "127.0.0.1", PORT: "0", DRAIN_MS: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += String(chunk);
  });
  return {
    lines: () => parseLines(output),
    kill: (signal) => void child.kill(signal),
    exit: once(child, "close").then(([code]) => Number(code)),
    errors: text(child.stderr),
  };
}

export interface GatewayProcess {
  /** Returns its log so far. */
  lines: () => LogLine[];
  kill: (signal: NodeJS.Signals) => void;
  /** Its exit code. */
  exit: Promise<number>;
  errors: Promise<string>;
}

type LogLine = Record<string, unknown>;

/** Runs the gateway as a process in front of a sandbox, and waits until it listens. */
export async function runWithSandbox(
  { slowMs = 0, ...environment }: Record<string, string | number> = {},
  running?: TestSandbox,
): Promise<GatewayProcess & { url: string; sandbox: RunningSandbox["sandbox"] }> {
  const { sandbox, connect } = running ?? (await startTestSandbox(Number(slowMs)));
  const texts = Object.entries(environment).map(([name, value]) => [name, String(value)]);
  const gateway = runGateway({ ...connect, ...Object.fromEntries(texts) });
  const port = await vi.waitFor(() => {
    const line = gateway.lines().find(({ event }) => event === "listening");
    if (!line) throw new Error("not listening");
    return line.port;
  }, 60_000);
  return { ...gateway, sandbox, url: `http://127.0.0.1:${String(port)}` };
}

/** Starts the gateway in this process in front of a sandbox; it ends with the test. */
export async function startWithSandbox(
  environment: Record<string, string> = {},
): Promise<TestGateway & { sandbox: RunningSandbox["sandbox"] }> {
  const { sandbox, connect } = await startTestSandbox();
  return { ...(await startInProcess({ ...connect, ...environment })), sandbox };
}

/** Starts the gateway in this process; it ends with the test. */
async function startInProcess(environment: Record<string, string>): Promise<TestGateway> {
  let output = "";
  const settings = readEnvironment({ HOST: "127.0.0.1", PORT: "0", ...environment });
  const log = createLog((line) => {
    output += line;
  }, settings.logLevel);
  const gateway = await startGateway(settings, log);
  onTestFinished(() => gateway.close({ drainMs: 0 }));
  return { url: `http://127.0.0.1:${gateway.port}`, lines: () => parseLines(output), gateway };
}

/** A sandbox in Connect's place, and how the gateway reaches it. */
export async function startTestSandbox(slowMs = 0): Promise<TestSandbox> {
  const { url, sandbox, close } = await startSandbox({ port: 0, slowMs });
  onTestFinished(close);
  const connect = {
    CONNECT_BASE_URL: url,
    CONNECT_CLIENT_ID: sandbox.credentials.clientId,
    CONNECT_CLIENT_SECRET: sandbox.credentials.clientSecret,
    SESSION_JWT_SECRET: SECRET,
  };
  return { sandbox, connect };
}

export interface TestGateway {
  url: string;
  lines: () => LogLine[];
  gateway: RunningGateway;
}

export interface TestSandbox {
  sandbox: RunningSandbox["sandbox"];
  /** The part of the environment that leads to it. */
  connect: Record<string, string>;
}

/** Sends a message to the gateway. */
export function send(
  url: string,
  headers: Record<string, string>,
  orderId = "shopping",
): Promise<Response> {
  return fetch(messagesUrl(url, orderId), {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: '{"body":"Words to look for"}',
  });
}

export function messagesUrl(url: string, orderId = "shopping"): string {
  return `${url}/shopper-chat/v2/post_checkout/chat/${encodeURIComponent(orderId)}/messages`;
}

/** A token as the storefront signs it. */
export function signToken(
  claims: Record<string, unknown> = { sub: "customer-1" },
  algorithm = "HS256",
  secret: string = SECRET,
): Promise<string> {
  return new SignJWT({ exp: Math.floor(Date.now() / 1000) + 60, ...claims })
    .setProtectedHeader({ alg: algorithm })
    .sign(new TextEncoder().encode(secret));
}

export function bearer(token: string): { Authorization: string } {
  return { Authorization: `Bearer ${token}` };
}

function parseLines(output: string): LogLine[] {
  return output.split("\n").flatMap((line): LogLine[] => (line === "" ? [] : [JSON.parse(line)]));
}
