import { inspect } from "node:util";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createShopperChatHandler } from "./createShopperChatHandler.ts";
import { serveForTest } from "./testing/serveForTest.ts";
import { outcomeOf, SECRET, sendTo, startBackend } from "./testing/startBackend.ts";

const connect = { baseUrl: "http://127.0.0.1:4010", clientId: "client", clientSecret: SECRET };
const authenticate = () => ({ userId: "customer-1" });

describe("the options", () => {
  it.each([
    ["connect", { connect: undefined, authenticate }],
    ["connect.baseUrl", { connect: { ...connect, baseUrl: "/connect" }, authenticate }],
    ["connect.baseUrl", { connect: { ...connect, baseUrl: "ftp://connect" }, authenticate }],
    ["connect.baseUrl", { connect: { ...connect, baseUrl: "https://a:b@connect" }, authenticate }],
    ["connect.baseUrl", { connect: { ...connect, baseUrl: "https://connect/?" }, authenticate }],
    [
      "connect.baseUrl",
      { connect: { ...connect, baseUrl: "http://connect.example" }, authenticate },
    ],
    [
      "connect.baseUrl",
      { connect: { ...connect, baseUrl: "http://127.evil.example" }, authenticate },
    ],
    ["connect.clientId", { connect: { ...connect, clientId: undefined }, authenticate }],
    ["connect.clientSecret", { connect: { ...connect, clientSecret: " " }, authenticate }],
    ["connect.retailerId", { connect: { ...connect, retailerId: "a\nb" }, authenticate }],
    ["connect.fetch", { connect: { ...connect, fetch: "fetch" }, authenticate }],
    ["connect.timeoutMs", { connect: { ...connect, timeoutMs: 0 }, authenticate }],
    ["connect.timeoutMs", { connect: { ...connect, timeoutMs: Infinity }, authenticate }],
    ["authenticate", { connect, authenticate: undefined }],
    ["authorizeOrder", { connect, authenticate, authorizeOrder: true }],
    ["publicOrigin", { connect, authenticate, publicOrigin: "shop.example" }],
    ["publicOrigin", { connect, authenticate, publicOrigin: "https://shop.example/path" }],
    ["onEvent", { connect, authenticate, onEvent: {} }],
    ["onDebug", { connect, authenticate, onDebug: true }],
    ["store", { connect, authenticate, store: {} }],
    ["whenStoreFails", { connect, authenticate, whenStoreFails: "retry" }],
    ["keepMs", { connect, authenticate, keepMs: 0 }],
    ["reconcileAfterMs", { connect, authenticate, reconcileAfterMs: -1 }],
    ["storeTimeoutMs", { connect, authenticate, storeTimeoutMs: Number.NaN }],
    ["maxKeysPerCustomer", { connect, authenticate, maxKeysPerCustomer: "100" }],
    ["limits.perOrder", { connect, authenticate, limits: { perOrder: { messages: 1 } } }],
    [
      "limits.perCustomer",
      { connect, authenticate, limits: { perCustomer: { messages: 0.5, seconds: 1 } } },
    ],
    ["allowedOrigins", { connect, authenticate, allowedOrigins: "https://shop.example" }],
    ["allowedOrigins[1]", { connect, authenticate, allowedOrigins: ["https://a.example", "*"] }],
    ["allowedOrigins[0]", { connect, authenticate, allowedOrigins: ["null"] }],
    ["allowedOrigins[0]", { connect, authenticate, allowedOrigins: ["https://a.example/shop"] }],
    ["allowedOrigins[0]", { connect, authenticate, allowedOrigins: ["app://shop"] }],
  ])("throws when the option %s can't work, without a word of the secret", (name, options) => {
    let thrown: unknown;
    try {
      // As JavaScript would call it.
      Reflect.apply(createShopperChatHandler, undefined, [options]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(TypeError);
    expect(String(thrown)).toContain(`Shopper Chat: ${name} must be`);
    expect(String(thrown)).not.toContain(SECRET);
  });

  it.each([
    "http://localhost:4010",
    "http://127.0.0.1:4010",
    "http://[::1]:4010/base/",
    "https://c.example",
  ])("accepts %s as the address of Connect", (baseUrl) => {
    const options = { connect: { ...connect, baseUrl }, authenticate };
    expect(() => createShopperChatHandler(options)).not.toThrow();
  });

  it("throws and asks for the options when there are none at all", () => {
    expect(() => Reflect.apply(createShopperChatHandler, undefined, [])).toThrow(
      "Shopper Chat: connect must be",
    );
  });
});

describe("a message", () => {
  it("sends a message to Connect once, as the customer of the session, and answers as Connect does", async () => {
    const backend = await startBackend();
    const response = await backend.send({ body: "  Ripe bananas, please \r\n" });

    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("application/json");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    expect(response.headers.get("Set-Cookie")).toBeNull();
    expect(response.headers.get("Shopper-Chat-Delivery")).toBeNull();
    expect(await response.json()).toEqual({
      id: 1,
      type: "CHAT",
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      timezone: "America/Los_Angeles",
    });
    expect(backend.received("/messages")).toMatchObject([
      { method: "POST", body: { body: "Ripe bananas, please" }, status: 200 },
    ]);
  });

  it("accepts a message wherever the handler is mounted", async () => {
    const backend = await startBackend();
    const messages = "/v2/post_checkout/chat/shopping/messages";
    for (const path of [messages, `/deep/below${messages}`, `${messages}?locale=en`]) {
      expect((await backend.send({ path })).status).toBe(200);
    }
    expect(backend.received(messages)).toHaveLength(3);
  });

  it("sends a message for an order whose id needs encoding", async () => {
    const orderId = "Großeinkauf 7 (100%)?#";
    const backend = await startBackend({
      sandbox: { otherOrders: { [orderId]: { customerId: "customer-1", outcome: "shopping" } } },
    });
    expect((await backend.send({ orderId })).status).toBe(200);
  });

  it("never sends a message as somebody that the request's content names", async () => {
    const backend = await startBackend();
    const rawBody = JSON.stringify({ body: "Hi", user_id: "customer-1", userId: "customer-1" });
    const response = await backend.send({
      path: "/v2/post_checkout/chat/shopping/messages?user_id=customer-1",
      rawBody,
      headers: { Cookie: "session=customer-2" },
    });
    expect((await outcomeOf(response)).status).toBe(404);
    expect(backend.received("/messages")).toMatchObject([{ body: { body: "Hi" }, status: 404 }]);
  });
});

it("accepts a slash at the end, which some frameworks add", async () => {
  const backend = await startBackend();
  const response = await backend.send({ path: "/v2/post_checkout/chat/shopping/messages/" });
  expect(response.status).toBe(200);
  expect(backend.received("/messages")).toHaveLength(1);
});

describe("anything else", () => {
  it.each([
    "/v2/post_checkout/chat/shopping",
    "/v2/post_checkout/chat/shopping/messages//",
    "/v2/post_checkout/chat/shopping/messages/1",
    "/v2/post_checkout/chat/a/b/messages",
    "/v2/post_checkout/chat/%2e%2e/messages",
    "/v2/oauth/token",
    "/",
  ])("answers 404 at %s, without a request to Connect", async (path) => {
    const backend = await startBackend();
    expect(await outcomeOf(await backend.send({ path }))).toEqual({
      status: 404,
      delivery: "not-sent",
      answer: { error: { message: expect.any(String), code: "unknown_path" }, meta: {} },
    });
    expect(backend.sandbox.requests()).toEqual([]);
  });

  it.each(["DELETE", "PATCH"])("answers %s with 405", async (method) => {
    const backend = await startBackend();
    const response = await backend.send({ method });
    expect(response.headers.get("Allow")).toBe("GET, PUT, POST, OPTIONS");
    expect(await outcomeOf(response)).toMatchObject({
      status: 405,
      delivery: "not-sent",
      answer: { error: { code: "method_not_allowed" } },
    });
    expect(backend.sandbox.requests()).toEqual([]);
  });

  it.each(["%zz", "%", "", "a%2Fb", "a%5Cb", "a%00b", "a%0Ab", "%ff", "x".repeat(256)])(
    "answers 400 for the order id %j",
    async (segment) => {
      const backend = await startBackend();
      const path = `/v2/post_checkout/chat/${segment}/messages`;
      expect(await outcomeOf(await backend.send({ path }))).toMatchObject({
        status: 400,
        delivery: "not-sent",
        answer: { error: { code: "invalid_order_id" } },
      });
      expect(backend.sandbox.requests()).toEqual([]);
    },
  );
});

describe("the session", () => {
  it.each([null, undefined])("answers 401 if authenticate returns %s", async (nobody) => {
    const backend = await startBackend({ authenticate: async () => nobody });
    expect(await outcomeOf(await backend.send())).toMatchObject({
      status: 401,
      delivery: "not-sent",
      answer: { error: { code: "signed_out" } },
    });
    expect(backend.sandbox.requests()).toEqual([]);
  });

  it("answers 500 without the reason if the session can't be read", async () => {
    const backend = await startBackend({
      authenticate() {
        throw new Error(`no connection to the session store with ${SECRET}`);
      },
    });
    const response = await backend.send();
    const text = await response.clone().text();
    expect(await outcomeOf(response)).toMatchObject({
      status: 500,
      delivery: "not-sent",
      answer: { error: { code: "authenticate_failed" } },
    });
    expect(text).not.toContain("session store");
    expect(text).not.toContain(SECRET);
    expect(backend.sandbox.requests()).toEqual([]);
  });

  it.each([{ userId: "" }, { userId: 7 }, { userId: "\ud800" }, {}, "customer-1", true])(
    "answers 500 if authenticate returns %j",
    async (customer) => {
      const handler: unknown = Reflect.apply(createShopperChatHandler, undefined, [
        { connect, authenticate: () => customer },
      ]);
      if (typeof handler !== "function") throw new TypeError("no handler");
      const url = await serveForTest((request) => handler(request));
      expect(await outcomeOf(await sendTo(url))).toMatchObject({
        status: 500,
        delivery: "not-sent",
        answer: { error: { code: "authenticate_failed" } },
      });
    },
  );

  it("lets authenticate read a copy of the body, but not the body itself", async () => {
    const copying = await startBackend({
      authenticate: async (request) => {
        await request.clone().text();
        return { userId: "customer-1" };
      },
    });
    expect((await copying.send()).status).toBe(200);

    const reading = await startBackend({
      authenticate: async (request) => {
        await request.text();
        return { userId: "customer-1" };
      },
    });
    expect(await outcomeOf(await reading.send())).toMatchObject({
      status: 500,
      delivery: "not-sent",
      answer: { error: { code: "body_used" } },
    });
    expect(reading.sandbox.requests()).toEqual([]);
  });
});

describe("the handler", () => {
  it("answers even a request that it can't read, as unconfirmed", async () => {
    const handler = createShopperChatHandler({ connect, authenticate });
    const request = new Request("http://storefront.example/");
    Object.defineProperty(request, "url", { value: "not a URL" });
    expect(await outcomeOf(await handler(request))).toMatchObject({
      status: 500,
      delivery: "unconfirmed",
      answer: { error: { code: "internal" } },
    });
  });

  it("shows no secret to code that inspects the handler", async () => {
    const handler = createShopperChatHandler({ connect, authenticate });
    await handler(new Request("http://storefront.example/"));
    const seen = inspect(handler, { depth: Number.POSITIVE_INFINITY, showHidden: true });
    expect(seen).toContain("close");
    expect(seen).not.toContain(SECRET);
    expect(JSON.stringify({ handler, ...handler })).not.toContain(SECRET);
  });

  it("writes nothing to the console, whatever a request is", async () => {
    const methods = ["log", "info", "warn", "error", "debug"] as const;
    const spies = methods.map((method) => vi.spyOn(console, method).mockReturnValue());
    onTestFinished(() => {
      for (const spy of spies) spy.mockRestore();
    });
    const backend = await startBackend();
    for (const orderId of ["shopping", "chat-disabled", "unauthorized", "no-such-order"]) {
      await (await backend.send({ orderId })).text();
    }
    const broken = await startBackend({ connect: { clientSecret: "wrong" } });
    await (await broken.send()).text();
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
