import { createShopperChatClient, type ShopperChatClient } from "@shopper-chat/client";
import {
  createSandbox,
  createSandboxFetch,
  requestAccessToken,
  type Sandbox,
  type SandboxOptions,
} from "@shopper-chat/sandbox";

/**
 * A client that talks to a sandbox of its own in this tab, as tests and stories want it: what it
 * sends really goes through the contract. `network` may stand between the two.
 */
export function createSandboxClient(
  network: Network = (fetch) => fetch,
  options?: SandboxOptions,
): SandboxClient {
  const sandbox = createSandbox(options);
  const sandboxFetch = createSandboxFetch(sandbox);
  const send = network(sandboxFetch);
  const keys: (string | null)[] = [];
  let token: Promise<string> | undefined;
  const requests = (wanted: string) =>
    sandbox
      .requests()
      .filter(({ method, path }) => method === wanted && path.endsWith("/messages"));
  return {
    sandbox,
    client: createShopperChatClient({
      baseUrl: BASE_URL,
      fetch: (input, init) => {
        if (init?.method === "POST") keys.push(new Headers(init.headers).get("Idempotency-Key"));
        return send(input, init);
      },
      getAccessToken: () => {
        token ??= requestAccessToken(sandboxFetch, BASE_URL, sandbox);
        return token;
      },
    }),
    keys: () => keys,
    sentBodies: () =>
      requests("POST")
        .filter(({ status }) => status === 200)
        .map(({ body }) => bodyText(body)),
    attempts: () => requests("POST").length,
    reads: () => requests("GET").length,
    marks: () => requests("PUT").length,
  };
}

/** The network between the client and the sandbox: a delay, a cut connection, a lost response. */
export type Network = (fetch: typeof globalThis.fetch) => typeof globalThis.fetch;

export interface SandboxClient {
  sandbox: Sandbox;
  client: ShopperChatClient;
  /** The idempotency keys of the messages that the client posted, in order. */
  keys: () => readonly (string | null)[];
  /** The texts of the messages that the sandbox has accepted, in order. */
  sentBodies: () => string[];
  /** How many requests to send a message have reached the sandbox. */
  attempts: () => number;
  /** How many requests to read the messages of an order have. */
  reads: () => number;
  /** How many requests to mark them as read have. */
  marks: () => number;
}

/** Holds every request until `release` is called, and again after `hold`. */
export function createGate(): Gate {
  let waiting: (() => void)[] = [];
  let isHeld = true;
  return {
    network:
      (fetch) =>
      async (...request) => {
        if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
        return fetch(...request);
      },
    hold() {
      isHeld = true;
    },
    release() {
      isHeld = false;
      for (const go of waiting) go();
      waiting = [];
    },
  };
}

export interface Gate {
  network: Network;
  hold: () => void;
  release: () => void;
}

/** Loses each message on its way, while `isCut` says so; reading goes on. */
export function dropMessages(isCut: () => boolean = () => true): Network {
  return (fetch) =>
    async (...request) => {
      if (request[1]?.method === "POST" && isCut()) throw new TypeError("Failed to fetch");
      return fetch(...request);
    };
}

/** Delivers each request and then loses the answer, while `isCut` says so. */
export function dropAnswers(isCut: () => boolean = () => true): Network {
  return (fetch) =>
    async (...request) => {
      const response = await fetch(...request);
      if (isCut()) throw new TypeError("Failed to fetch");
      return response;
    };
}

const BASE_URL = "https://connect.example";

function bodyText(body: unknown): string {
  return typeof body === "object" && body !== null && "body" in body ? String(body.body) : "";
}
