import { describe, expect, it, vi } from "vitest";
import { failureOf } from "../testing/failureOf.ts";
import { type ReceivedByTest, startTestServer } from "../testing/startTestServer.ts";
import {
  createShopperChatClient,
  type ShopperChatClientOptions,
} from "./createShopperChatClient.ts";
import { createIdempotencyKey } from "./message.ts";
import { ShopperChatError } from "./ShopperChatError.ts";

type Options = Omit<ShopperChatClientOptions, "baseUrl">;

/** The headers that reach the server, of one message. */
async function headersOf(
  options: Options,
  idempotencyKey?: string,
): Promise<ReceivedByTest["headers"]> {
  const { url, received } = await startTestServer((response) => response.end('{"id":1}'));
  const client = createShopperChatClient({ baseUrl: url, ...options });
  await client.sendMessage({ orderId: "order-1", body: "Hello", idempotencyKey });
  return received[0]?.headers ?? {};
}

/** Sends a message whose request can't be made, and returns the error. The server gets nothing. */
async function failureBeforeSending(options: Options): Promise<ShopperChatError> {
  const { url, received } = await startTestServer((response) => response.end('{"id":1}'));
  const client = createShopperChatClient({ baseUrl: url, ...options });
  const failure = await failureOf(client.sendMessage({ orderId: "order-1", body: "Hello" }));
  expect(received).toEqual([]);
  return failure;
}

describe("a request", () => {
  it("says that it is JSON and wants JSON", async () => {
    const headers = await headersOf({});
    expect(headers).toMatchObject({
      accept: "application/json",
      "content-type": "application/json",
    });
    expect(headers.authorization).toBeUndefined();
    expect(headers["idempotency-key"]).toBeUndefined();
  });

  it("carries the idempotency key", async () => {
    const key = createIdempotencyKey();
    expect(await headersOf({}, key)).toMatchObject({ "idempotency-key": key });
  });

  it.each(["en-US", "en-CA", "fr-CA"])(
    "asks for %s, which Connect knows",
    async (acceptLanguage) => {
      expect(await headersOf({ acceptLanguage })).toMatchObject({
        "accept-language": acceptLanguage,
      });
    },
  );

  it.each(["es-US", "fr", "en-US,en", "EN-US", "xen-US", "en-USA", ""])(
    "does not ask for %j, which Connect does not know",
    async (acceptLanguage) => {
      const unasked = await headersOf({});
      expect((await headersOf({ acceptLanguage }))["accept-language"]).toBe(
        unasked["accept-language"],
      );
    },
  );

  it.each([
    ["a function", () => "token-1"],
    ["an async function", async () => "token-1"],
  ])("carries the token that %s gives", async (_, getAccessToken) => {
    expect(await headersOf({ getAccessToken })).toMatchObject({ authorization: "Bearer token-1" });
  });

  it("asks for headers and token before every message", async () => {
    const { url } = await startTestServer((response) => response.end('{"id":1}'));
    const headers = vi.fn<() => HeadersInit>(() => ({}));
    const getAccessToken = vi.fn<() => string>(() => "token");
    const client = createShopperChatClient({ baseUrl: url, headers, getAccessToken });
    await client.sendMessage({ orderId: "order-1", body: "one" });
    await client.sendMessage({ orderId: "order-1", body: "two" });
    expect(headers).toHaveBeenCalledTimes(2);
    expect(getAccessToken).toHaveBeenCalledTimes(2);
  });
});

describe("the host's headers", () => {
  it.each<[string, Options["headers"]]>([
    ["an object", { "X-CSRF-Token": "c1" }],
    ["pairs", [["X-CSRF-Token", "c1"]]],
    ["a Headers", new Headers({ "X-CSRF-Token": "c1" })],
    ["a function", () => ({ "X-CSRF-Token": "c1" })],
    ["an async function", async () => new Headers({ "X-CSRF-Token": "c1" })],
  ])("may be %s", async (_, headers) => {
    expect(await headersOf({ headers })).toMatchObject({ "x-csrf-token": "c1" });
  });

  it("can't replace those of the contract", async () => {
    const headers = { accept: "text/html", "content-type": "text/plain", authorization: "Basic x" };
    expect(await headersOf({ headers, getAccessToken: () => "token-1" })).toMatchObject({
      accept: "application/json",
      "content-type": "application/json",
      authorization: "Bearer token-1",
    });
  });
});

describe("an option that throws", () => {
  it.each<[string, Options]>([
    ["headers", { headers: () => Promise.reject(new Error("no session")) }],
    ["headers", { headers: { "not a name": "x" } }],
    [
      "getAccessToken",
      {
        getAccessToken() {
          throw new Error("no token");
        },
      },
    ],
    ["getAccessToken", { getAccessToken: () => "no\nheader" }],
    // A thrown value that is no Error must end the same way.
    ["getAccessToken", { getAccessToken: () => Promise.reject(hostile) }],
    ["getAccessToken", { getAccessToken: () => Promise.reject(undefined) }],
  ])("is named for the developer, and nothing is sent: %s", async (name, options) => {
    const failure = await failureBeforeSending(options);
    expect(failure).toMatchObject({ kind: "unexpected", delivery: "not-sent", status: undefined });
    expect(failure.message).toContain(name);
  });

  it("may throw our own error, which stands as it is", async () => {
    const own = new ShopperChatError({
      kind: "rate-limited",
      delivery: "not-sent",
      retryAfterMs: 1,
    });
    const onDebug = vi.fn<() => void>();
    const getAccessToken = () => Promise.reject(own);
    expect(await failureBeforeSending({ getAccessToken, onDebug })).toBe(own);
    expect(onDebug).not.toHaveBeenCalled();
  });
});

const hostile: object = new Proxy(new Error("hostile"), {
  get: fail,
  has: fail,
  getPrototypeOf: fail,
});

function fail(): never {
  throw new Error("trap");
}
