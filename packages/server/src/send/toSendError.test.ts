import { createShopperChatClient, getMessages, isShopperChatError } from "@shopper-chat/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ShopperChatCustomer } from "../request/identifyCustomer.ts";
import { createMemoryStore } from "../store/createMemoryStore.ts";
import { type BackendOptions, outcomeOf, sendTo, startBackend } from "../testing/startBackend.ts";
import { startBackendWith } from "../testing/startBackendWith.ts";
import type { ConnectAnswers } from "../testing/startConnect.ts";

const TOO_LONG = {
  error: { message: "is too long (maximum is 1000 characters)", code: 1001 },
  meta: { key: "body" },
};
const DISALLOWED = {
  error: { message: "Sending a message is not allowed at this time", code: null },
  meta: {},
};
const NOT_FOUND = { error: { message: "Resource not found", code: 4000 }, meta: {} };
const REFUSED = {
  error: { message: expect.stringContaining("clientSecret"), code: "connect_refused" },
  meta: {},
};

describe("an answer of Connect about an order", () => {
  it.each([
    ["too-long", 400, TOO_LONG, "invalid-body", 1001],
    ["multiple-errors", 400, TOO_LONG, "invalid-body", 1001],
    ["chat-disabled", 403, DISALLOWED, "disallowed", undefined],
    ["no-shopper", 403, DISALLOWED, "disallowed", undefined],
    ["no-such-order", 404, NOT_FOUND, "not-found", 4000],
    ["unauthorized", 502, REFUSED, "unavailable", undefined],
  ])(
    "passes on Connect's answer about the order %s with %i",
    async (orderId, status, answer, kind, code) => {
      const backend = await startBackend();
      expect(await outcomeOf(await backend.send({ orderId }))).toEqual({
        status,
        delivery: "not-sent",
        answer,
      });
      expect(await clientOutcome(backend.url, { orderId })).toEqual({
        kind,
        delivery: "not-sent",
        status,
        code,
        retryAfterMs: undefined,
      });
    },
  );
});

describe("an answer that is not in Connect's contract", () => {
  const secretive = "<h1>Inner host db-7 failed</h1>";

  it.each<[string, () => Response | Promise<Response>, number, string, string]>([
    ["a failure", () => page(secretive, 500), 502, "failed", "unconfirmed"],
    ["a gateway's page", () => page(secretive, 502), 502, "failed", "unconfirmed"],
    ["an idle connection", () => page("", 408), 502, "failed", "unconfirmed"],
    ["a page for an answer", () => page(secretive, 200), 502, "unexpected", "unconfirmed"],
    ["JSON without an id", () => Response.json({ ok: true }), 502, "unexpected", "unconfirmed"],
    ["no answer", () => new Promise<Response>(() => {}), 504, "unreachable", "unconfirmed"],
    ["a redirect", () => Response.redirect("http://127.0.0.1:1/"), 502, "unexpected", "not-sent"],
    ["a proxy's 403", () => page(secretive, 403), 502, "unexpected", "not-sent"],
    ["a proxy's 404", () => page(secretive, 404), 502, "unexpected", "not-sent"],
    [
      "another 400",
      () => connectError(400, 4001, "User ID not found"),
      502,
      "unexpected",
      "not-sent",
    ],
  ])(
    "answers in words of our own if Connect answers with %s",
    async (_name, message, status, cause, delivery) => {
      const { url } = await startBackendWith({ message }, { timeoutMs: 300 });
      const response = await sendTo(url);
      expect(response.headers.get("X-Upstream")).toBeNull();
      expect(await outcomeOf(response)).toEqual({ status, delivery, answer: failed(cause) });
      expect(await clientOutcome(url)).toMatchObject({ kind: "unavailable", delivery, status });
    },
  );

  it("answers as unconfirmed if the connection to Connect is cut", async () => {
    const backend = await startBackend({
      connect: {
        fetch: (input, init) =>
          toText(input).endsWith("/messages")
            ? Promise.reject(new TypeError("fetch failed"))
            : fetch(input, init),
      },
    });
    expect(await outcomeOf(await backend.send())).toEqual({
      status: 502,
      delivery: "unconfirmed",
      answer: failed("unreachable"),
    });
  });
});

describe("a limit of requests", () => {
  it.each([
    ["7", "7", 7000],
    ["1.2", "2", 2000],
    [null, null, 5000],
  ])("passes on Connect's limit with Retry-After %j as %s", async (from, to, retryAfterMs) => {
    const { url } = await startBackendWith({
      message: () =>
        new Response("slow down", { status: 429, headers: from ? { "Retry-After": from } : {} }),
    });
    const response = await sendTo(url);
    expect(response.headers.get("Retry-After")).toBe(to);
    expect(await outcomeOf(response)).toMatchObject({
      status: 429,
      delivery: "not-sent",
      answer: { error: { code: "rate_limited" } },
    });
    expect(await clientOutcome(url)).toMatchObject({
      kind: "rate-limited",
      delivery: "not-sent",
      retryAfterMs,
    });
  });

  it("without Retry-After is waited out longer each time by the page's client", async () => {
    const { url } = await startBackendWith({ message: () => new Response("", { status: 429 }) });
    const client = createShopperChatClient({ baseUrl: url });
    const waits: unknown[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      const failure: unknown = await client
        .sendMessage({ orderId: "shopping", body: "Ripe bananas" })
        .catch((error: unknown) => error);
      waits.push(isShopperChatError(failure) && failure.retryAfterMs);
    }
    expect(waits).toEqual([5000, 10_000, 20_000]);
  });
});

describe("the client", () => {
  it("gets the id digit by digit, however long", async () => {
    for (const id of ["1201895966044343904", "0", "-3", '"0123"', '"msg_1"']) {
      const { url } = await startBackendWith({ message: () => new Response(`{"id":${id}}`) });
      expect(await (await sendTo(url)).text()).toMatch(new RegExp(`^\\{"id":${id},"created_at":`));
      expect(await clientOutcome(url)).toMatchObject({ id: id.replaceAll('"', "") });
    }
  });

  it.each<[who: string, kind: string, status: number, options: ClientOptions]>([
    ["a foreign page", "unexpected", 403, { headers: { "Sec-Fetch-Site": "cross-site" } }],
    ["a wrong path", "unexpected", 404, { fetch: (url, init) => fetch(`${toText(url)}/x`, init) }],
    ["an unlikely type", "unexpected", 415, { fetch: (url, init) => fetch(url, asText(init)) }],
    ["nobody signed in", "signed-out", 401, { headers: { Cookie: "" } }],
  ])("takes the refusal of %s for ours, not for Connect's", async (...row) => {
    const [, kind, status, options] = row;
    const backend = await startBackend();
    expect(await clientOutcome(backend.url, options)).toEqual({
      kind,
      delivery: "not-sent",
      status,
      code: undefined,
      retryAfterMs: undefined,
    });
    expect(backend.sandbox.requests()).toEqual([]);
  });
});

describe("the client's error", () => {
  it.each<[code: string, options: BackendOptions, headers: Record<string, string>]>([
    ["cross_site", {}, { "Sec-Fetch-Site": "cross-site" }],
    ["authenticate_failed", { authenticate: fail }, {}],
    ["authorize_failed", { authorizeOrder: fail }, {}],
    ["retailer_failed", { connect: { retailerId: fail } }, {}],
    ["body_used", { authenticate: readBody }, {}],
    ["connect_refused", { connect: { clientSecret: "wrong" } }, {}],
    ["connect_unreachable", { connect: { baseUrl: "http://127.0.0.1:1" } }, {}],
  ])("has the reason of the code %s", async (code, options, headers) => {
    const { url: baseUrl } = await startBackend(options);
    const client = createShopperChatClient({
      baseUrl,
      headers: { "Sec-Fetch-Site": "same-origin", Cookie: "session=customer-1", ...headers },
    });
    const failing = client.sendMessage({ orderId: "shopping", body: "Hi" });
    await expect(failing).rejects.toMatchObject({
      delivery: "not-sent",
      reason: code.replaceAll("_", "-"),
    });
  });
});

describe("the client's error in production", () => {
  // Without one, the backend warns.
  const store = createMemoryStore();
  beforeEach(() => vi.stubEnv("NODE_ENV", "production"));
  afterEach(() => void vi.unstubAllEnvs());

  it.each<[status: number, reason: string, answers: ConnectAnswers]>([
    [502, "connect-refused", { token: () => new Response("", { status: 401 }) }],
    [502, "connect-failed", { token: () => page("db-7", 500) }],
    [502, "connect-failed", { message: () => page("db-7", 500) }],
    [504, "connect-unreachable", { message: () => new Promise<Response>(() => {}) }],
    [502, "connect-unexpected", { message: () => page("db-7", 404) }],
  ])("says of a %i why Connect can't be used: %s", async (status, reason, answers) => {
    const timeoutMs = reason === "connect-unreachable" ? 300 : 10_000;
    const { url: baseUrl } = await startBackendWith(answers, { store, timeoutMs });
    const client = createShopperChatClient({
      baseUrl,
      headers: { "Sec-Fetch-Site": "same-origin", Cookie: "session=customer-1" },
    });
    const failing = client.sendMessage({ orderId: "shopping", body: "Hi" });
    await expect(failing).rejects.toMatchObject({ kind: "unavailable", status, reason });
  });

  it("says it of a read too", async () => {
    const token = () => new Response("", { status: 401 });
    const { url: baseUrl } = await startBackendWith({ token }, { store });
    const client = createShopperChatClient({
      baseUrl,
      headers: { "Sec-Fetch-Site": "same-origin", Cookie: "session=customer-1" },
    });
    const failing = getMessages(client, { orderId: "shopping" });
    await expect(failing).rejects.toMatchObject({ kind: "unavailable", reason: "connect-refused" });
  });
});

function failed(cause: string): object {
  return { error: { message: expect.any(String), code: `connect_${cause}` }, meta: {} };
}

function fail(): never {
  throw new Error("the host's own");
}

async function readBody(request: Request): Promise<ShopperChatCustomer> {
  await request.text();
  return { userId: "customer-1" };
}

interface ClientOptions {
  orderId?: string;
  headers?: Record<string, string>;
  fetch?: typeof fetch;
}

function toText(url: RequestInfo | URL): string {
  return url instanceof Request ? url.url : url.toString();
}

function asText(init: RequestInit | undefined): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set("Content-Type", "text/plain");
  return { ...init, headers };
}

/** Sends one message by a page's client, and returns the sent message or the fields of the error. */
async function clientOutcome(baseUrl: string, options: ClientOptions = {}): Promise<unknown> {
  const client = createShopperChatClient({
    baseUrl,
    headers: { "Sec-Fetch-Site": "same-origin", Cookie: "session=customer-1", ...options.headers },
    fetch: options.fetch,
  });
  try {
    return await client.sendMessage({ orderId: options.orderId ?? "shopping", body: "Hi" });
  } catch (error) {
    if (!isShopperChatError(error)) throw error;
    const { kind, delivery, status, code, retryAfterMs } = error;
    return { kind, delivery, status, code, retryAfterMs };
  }
}

function page(text: string, status: number): Response {
  return new Response(text, {
    status,
    headers: { "Content-Type": "text/html", "X-Upstream": "db-7", "Set-Cookie": "upstream=1" },
  });
}

function connectError(status: number, code: number, message: string): Response {
  return Response.json({ error: { message, code }, meta: {} }, { status });
}
