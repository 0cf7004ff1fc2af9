import type { RunningSandbox } from "@shopper-chat/sandbox/node";
import { startSandbox } from "@shopper-chat/sandbox/node";
import { onTestFinished } from "vitest";
import {
  createShopperChatHandler,
  type ShopperChatHandlerOptions,
} from "../createShopperChatHandler.ts";
import { serveForTest } from "./serveForTest.ts";

/** Starts a storefront backend over HTTP in front of a sandbox over HTTP, for one test. */
export async function startBackend(options: BackendOptions = {}): Promise<Backend> {
  const { sandbox: sandboxOptions, connect, ...handlerOptions } = options;
  const running = await startSandbox({ port: 0, clientSecret: SECRET, ...sandboxOptions });
  onTestFinished(running.close);
  const { sandbox } = running;
  const handler = createShopperChatHandler({
    connect: { baseUrl: running.url, ...sandbox.credentials, ...connect },
    authenticate: fromCookie,
    ...handlerOptions,
  });
  const url = `${await serveForTest(handler)}/shopper-chat`;
  return {
    url,
    sandbox,
    connect: { baseUrl: running.url, ...sandbox.credentials },
    received: (path) => sandbox.requests().filter((request) => request.path.endsWith(path)),
    send: (message) => sendTo(url, message),
    close: handler.close,
  };
}

/** Sends as the browser does for a page of the same origin; anything left out is as it should be. */
export function sendTo(url: string, message: PageMessage = {}): Promise<Response> {
  const { path, orderId = "shopping", body = "Ripe bananas", rawBody, method = "POST" } = message;
  const address = path ?? `/v2/post_checkout/chat/${encodeURIComponent(orderId)}/messages`;
  const headers = new Headers({
    "Content-Type": "application/json",
    "Sec-Fetch-Site": "same-origin",
    Cookie: "session=customer-1",
  });
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return fetch(`${url}${address}`, {
    method,
    headers,
    body: method === "POST" ? (rawBody ?? JSON.stringify({ body })) : null,
    // undici requires this for a body that is a stream.
    ...{ duplex: "half" },
  });
}

/** The answer's status, error code and word on delivery, which is what a client goes by. */
export async function outcomeOf(response: Response): Promise<Outcome> {
  const answer: unknown = await response.json();
  return {
    status: response.status,
    delivery: response.headers.get("Shopper-Chat-Delivery"),
    answer,
  };
}

/** A secret that is easy to look for in what must not have it. */
export const SECRET = "a-secret-to-look-for";

export interface BackendOptions extends Partial<Omit<ShopperChatHandlerOptions, "connect">> {
  connect?: Partial<ShopperChatHandlerOptions["connect"]>;
  sandbox?: Parameters<typeof startSandbox>[0];
}

export interface Backend {
  url: string;
  sandbox: RunningSandbox["sandbox"];
  /** How to reach the sandbox, for another backend in front of it. */
  connect: ShopperChatHandlerOptions["connect"];
  /** Returns the requests that the sandbox has received at paths with this end. */
  received: (path: string) => ReturnType<RunningSandbox["sandbox"]["requests"]>;
  send: (message?: PageMessage) => Promise<Response>;
  /** Closes the handler, as before the end of its process. */
  close: () => Promise<void>;
}

export interface PageMessage {
  /** Everything after the address the backend is mounted at. */
  path?: string;
  orderId?: string;
  body?: unknown;
  rawBody?: BodyInit;
  method?: string;
  /** Added to what a page sends; null takes a header away. */
  headers?: Record<string, string | null>;
}

export interface Outcome {
  status: number;
  delivery: string | null;
  answer: unknown;
}

function fromCookie({ headers }: Request): { userId: string } | null {
  const userId = /session=([^;]+)/.exec(headers.get("Cookie") ?? "")?.[1];
  return userId === undefined ? null : { userId };
}
