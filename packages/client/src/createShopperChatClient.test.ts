import { type FixedOrderId, fixedOrders, requestAccessToken } from "@shopper-chat/sandbox";
import { type RunningSandbox, startSandbox } from "@shopper-chat/sandbox/node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failureOf } from "../testing/failureOf.ts";
import { startTestServer } from "../testing/startTestServer.ts";
import { createShopperChatClient, type ShopperChatClient } from "./createShopperChatClient.ts";

/** A client of a sandbox over HTTP, with the token of the customer whose orders it has. */
async function startWithSandbox({
  timeoutMs,
}: {
  timeoutMs?: number | undefined;
} = {}): Promise<{ client: ShopperChatClient } & RunningSandbox> {
  const running = await startSandbox({ port: 0, slowMs: 20, lateMs: 20 });
  onTestFinished(running.close);
  const token = await requestAccessToken(fetch, running.url, running.sandbox);
  running.sandbox.reset();
  const client = createShopperChatClient({
    baseUrl: running.url,
    getAccessToken: () => token,
    timeoutMs,
  });
  return { client, ...running };
}

const accepted = { id: "1", type: "CHAT", timeZone: "America/Los_Angeles" };
const cutOff = { kind: "unreachable", delivery: "unconfirmed", status: undefined };

const outcomes: Record<FixedOrderId, object> = {
  shopping: accepted,
  "chat-disabled": { kind: "disallowed", delivery: "not-sent", status: 403, code: undefined },
  "no-shopper": { kind: "disallowed", delivery: "not-sent", status: 403, code: undefined },
  unauthorized: { kind: "signed-out", delivery: "not-sent", status: 401, code: undefined },
  "too-long": { kind: "invalid-body", delivery: "not-sent", status: 400, code: 1001 },
  "multiple-errors": { kind: "invalid-body", delivery: "not-sent", status: 400, code: 1001 },
  "rate-limited": { kind: "rate-limited", delivery: "not-sent", status: 429, retryAfterMs: 5000 },
  "server-error": { kind: "unavailable", delivery: "unconfirmed", status: 500, code: 5000 },
  "gateway-error": { kind: "unavailable", delivery: "unconfirmed", status: 502, code: undefined },
  slow: accepted,
  silent: { ...cutOff, cause: { name: "TimeoutError" } },
  "drops-before": { ...cutOff, cause: { name: "TypeError" } },
  "drops-after": { ...cutOff, cause: { name: "TypeError" } },
  "delivers-late": { ...cutOff, cause: { name: "TypeError" } },
  garbled: { kind: "unexpected", delivery: "unconfirmed", status: 200 },
  // Its shopper has begun the chat.
  conversation: { ...accepted, id: "2" },
  expired: { kind: "disallowed", delivery: "not-sent", status: 403, code: undefined },
  redacted: accepted,
};

/** The one order that leaves nothing to do but wait. */
const SILENT: FixedOrderId = "silent";

describe("a message to the sandbox", () => {
  it.each(Object.keys(fixedOrders))(
    "has the outcome of the order %s, after one request",
    async (orderId) => {
      const timeoutMs = orderId === SILENT ? 300 : undefined;
      const { client, sandbox } = await startWithSandbox({ timeoutMs });
      const sending = client.sendMessage({ orderId, body: "Two lemons, please" });
      const outcome: unknown = await sending.catch((error: unknown) => error);
      expect(outcome).toMatchObject(Reflect.get(outcomes, orderId));
      expect(sandbox.requests()).toMatchObject([
        {
          method: "POST",
          path: `/v2/post_checkout/chat/${orderId}/messages`,
          body: { body: "Two lemons, please" },
        },
      ]);
    },
  );

  it("is not found for an order that the customer does not have", async () => {
    const { client } = await startWithSandbox();
    const failure = await failureOf(client.sendMessage({ orderId: "somebody's", body: "Hello" }));
    expect(failure).toMatchObject({
      kind: "not-found",
      delivery: "not-sent",
      status: 404,
      code: 4000,
    });
  });

  it("is signed out without a token", async () => {
    const { url } = await startWithSandbox();
    const client = createShopperChatClient({ baseUrl: url });
    const failure = await failureOf(client.sendMessage({ orderId: "shopping", body: "Hello" }));
    expect(failure).toMatchObject({ kind: "signed-out", delivery: "not-sent", status: 401 });
  });

  it("comes back with the moment it was made, in UTC", async () => {
    const { client } = await startWithSandbox();
    const { createdAt } = await client.sendMessage({ orderId: "shopping", body: "Hello" });
    expect(createdAt).toBe(new Date(createdAt).toISOString());
  });

  it("goes out with nothing but the body, as toMessageBody makes it", async () => {
    const { client, sandbox } = await startWithSandbox();
    await client.sendMessage({ orderId: "shopping", body: "  two\r\nlemons\0 " });
    expect(sandbox.requests().map(({ body }) => body)).toStrictEqual([{ body: "two\nlemons" }]);
  });

  it.each([
    ["letters", "a"],
    ["emoji", "😀"],
  ])("may have 1000 %s and no more; the sandbox agrees", async (_, character) => {
    const { client, sandbox } = await startWithSandbox();
    await client.sendMessage({ orderId: "shopping", body: ` ${character.repeat(1000)}\n` });
    const sending = client.sendMessage({ orderId: "shopping", body: character.repeat(1001) });
    expect(await failureOf(sending)).toMatchObject({ kind: "invalid-body", delivery: "not-sent" });
    expect(sandbox.requests()).toHaveLength(1);
  });
});

describe("two messages at once", () => {
  it("are two requests: holding one back is the caller's business", async () => {
    const { client, sandbox } = await startWithSandbox();
    const sent = await Promise.all(
      ["one", "two"].map((body) => client.sendMessage({ orderId: "shopping", body })),
    );
    expect(new Set(sent.map(({ id }) => id))).toEqual(new Set(["1", "2"]));
    expect(sandbox.requests()).toHaveLength(2);
  });
});

describe("the fetch option", () => {
  it("replaces the network", async () => {
    const replacement = vi.fn<typeof fetch>(async () => Response.json({ id: 7 }));
    const client = createShopperChatClient({ baseUrl: "https://shop.example", fetch: replacement });
    expect(await client.sendMessage({ orderId: "a", body: "Hello" })).toMatchObject({ id: "7" });
    expect(replacement.mock.calls).toMatchObject([
      [
        "https://shop.example/v2/post_checkout/chat/a/messages",
        { keepalive: true, credentials: "same-origin" },
      ],
    ]);
  });

  it("is the global fetch of the moment of sending where it is left out", async () => {
    const client = createShopperChatClient({
      baseUrl: "https://shop.example",
      credentials: "include",
    });
    const later = vi.fn<typeof fetch>(async () => Response.json({ id: 8 }));
    vi.stubGlobal("fetch", later);
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    expect(await client.sendMessage({ orderId: "a", body: "Hello" })).toMatchObject({ id: "8" });
    expect(later.mock.calls).toMatchObject([[expect.any(String), { credentials: "include" }]]);
  });
});

describe("the baseUrl option", () => {
  it.each(["", "/", "//"])("may end in %j", async (end) => {
    const { url, received } = await startTestServer((response) => response.end('{"id":1}'));
    const client = createShopperChatClient({ baseUrl: `${url}/shop/chat${end}` });
    await client.sendMessage({ orderId: "a", body: "Hello" });
    expect(received.map(({ path }) => path)).toEqual([
      "/shop/chat/v2/post_checkout/chat/a/messages",
    ]);
  });
});

describe("the timeoutMs option", () => {
  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])("can't be %s", (timeoutMs) => {
    expect(() => createShopperChatClient({ baseUrl: "/chat", timeoutMs })).toThrow(
      /^Shopper Chat: timeoutMs must be/,
    );
  });
});

describe("clear", () => {
  it("calls every listener once, until it is taken away", () => {
    const client = createShopperChatClient({ baseUrl: "/chat" });
    const [first, second] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const stopFirst = client.onReset(first);
    client.onReset(second);
    client.reset();
    stopFirst();
    client.reset();
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(2);
  });

  it("calls the others too when one throws, and lets the page know", () => {
    vi.useFakeTimers();
    const client = createShopperChatClient({ baseUrl: "/chat" });
    const second = vi.fn<() => void>();
    client.onReset(() => {
      throw new Error("the host's own");
    });
    client.onReset(second);
    client.reset();
    expect(second).toHaveBeenCalledTimes(1);
    expect(() => vi.runAllTimers()).toThrow("the host's own");
    vi.useRealTimers();
  });

  it("calls a listener that another one takes away while it runs", () => {
    const client = createShopperChatClient({ baseUrl: "/chat" });
    const second = vi.fn<() => void>();
    client.onReset(() => stopSecond());
    const stopSecond = client.onReset(second);
    client.reset();
    client.reset();
    expect(second).toHaveBeenCalledTimes(1);
  });
});
