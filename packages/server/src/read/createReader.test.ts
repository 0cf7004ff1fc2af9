import {
  createShopperChatClient,
  getMessages,
  markMessagesRead,
  type ShopperChatClient,
} from "@shopper-chat/client";
import { describe, expect, it, vi } from "vitest";
import type { ShopperChatEvent } from "../events/ShopperChatEvent.ts";
import { createMemoryStore } from "../store/createMemoryStore.ts";
import { createTestClock } from "../testing/createTestClock.ts";
import { outcomeOf, sendTo, startBackend } from "../testing/startBackend.ts";
import { startBackendWith } from "../testing/startBackendWith.ts";

const GET = { method: "GET" };
const PUT = { method: "PUT" };

/** The page's own client, as far as it gets without a browser. */
function clientOf(url: string, userId = "customer-1"): ShopperChatClient {
  return createShopperChatClient({
    baseUrl: url,
    headers: { Cookie: `session=${userId}`, "Sec-Fetch-Site": "same-origin" },
  });
}

/** A Connect that answers every read and mark so. */
function connectSays(body: unknown, init?: ResponseInit) {
  return startBackendWith({ message: () => Response.json(body, init) });
}

describe("an order's messages", () => {
  it("reads the messages of an order as Connect returns them", async () => {
    const backend = await startBackend({ sandbox: { avatarUrl: "https://i.example/ana.png" } });
    const { sandbox, url } = backend;
    sandbox.shopperSays("shopping", { body: "They are out of \u202elemons \ud83c\udf4b" });
    sandbox.shopperSays("shopping", { image: "https://i.example/limes.jpg", shopper: "Ben" });
    await backend.send({ body: "Limes, then" });
    expect(await getMessages(clientOf(url), { orderId: "shopping" })).toEqual({
      messages: [
        {
          id: "1",
          sender: "shopper",
          senderId: "2",
          body: "They are out of \u202elemons \ud83c\udf4b",
          createdAt: expect.stringMatching(/Z$/),
          isRead: false,
          image: null,
        },
        expect.objectContaining({ senderId: "3", body: "", image: "https://i.example/limes.jpg" }),
        expect.objectContaining({ sender: "customer", body: "Limes, then", isRead: false }),
      ],
      unreadable: 0,
      isExpired: false,
      customer: { id: "1", displayName: "Sam", avatarUrl: null },
      currentShopper: { id: "3", displayName: "Ben", avatarUrl: null },
      shoppers: [
        { id: "2", displayName: "Ana", avatarUrl: "https://i.example/ana.png" },
        { id: "3", displayName: "Ben", avatarUrl: null },
      ],
    });
  });

  it("keeps message ids that no number holds, and how many messages could not be read", async () => {
    const { url } = await connectSays({
      chat_messages: [
        { id: "1201895966044343904", sender_type: "driver", body: "Hi", read: true },
        { id: 2, sender_type: "robot", body: "Beep" },
      ],
      is_expired: false,
    });
    const response = await sendTo(url, GET);
    expect(await response.text()).toContain('"id":1201895966044343904,');
    const conversation = await getMessages(clientOf(url), { orderId: "shopping" });
    expect(conversation.messages).toMatchObject([{ id: "1201895966044343904", createdAt: null }]);
    expect(conversation).toMatchObject({ unreadable: 1, customer: null, currentShopper: null });
  });

  it("answers reads with headers that forbid caching and rendering", async () => {
    const backend = await startBackend();
    const { headers } = await backend.send(GET);
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("Content-Type")).toBe("application/json");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  it("leaves out of the messages what was not understood", async () => {
    const { url } = await connectSays({
      chat_messages: [{ id: 1, sender_type: "driver", body: "Hi", phone: "+1 555 0100" }],
      metadata: { current_shopper: { id: 2, display_name: "Ana", last_name: "Secret" } },
    });
    expect(await (await sendTo(url, GET)).text()).not.toMatch(/phone|555|Secret/);
  });

  it("answers a read as expired where Connect does", async () => {
    const { url } = await startBackend();
    const conversation = await getMessages(clientOf(url), { orderId: "expired" });
    expect(conversation).toMatchObject({ messages: [], isExpired: true });
  });

  it("refuses a conversation beyond four megabytes", async () => {
    const { url } = await connectSays({ chat_messages: [], padding: "x".repeat(4 * 1024 * 1024) });
    expect(await outcomeOf(await sendTo(url, GET))).toMatchObject({
      status: 502,
      answer: { error: { code: "connect_unreachable" } },
    });
  });
});

describe("marking them as read", () => {
  it("marks the shopper's messages as read", async () => {
    const { sandbox, url } = await startBackend();
    sandbox.shopperSays("shopping", { body: "They are out of lemons" });
    const client = clientOf(url);
    expect(await markMessagesRead(client, { orderId: "shopping" })).toEqual({ count: 1 });
    const { messages } = await getMessages(client, { orderId: "shopping" });
    expect(messages).toMatchObject([{ isRead: true }]);
    expect(await markMessagesRead(client, { orderId: "shopping" })).toEqual({ count: 0 });
  });

  it("marks messages as read without a body and its type", async () => {
    const backend = await startBackend();
    const response = await backend.send({ ...PUT, headers: { "Content-Type": null } });
    expect(response.status).toBe(200);
  });
});

describe.each([
  ["reading", GET],
  ["marking as read", PUT],
])("%s", (_, request) => {
  it("refuses a customer who is not signed in", async () => {
    const backend = await startBackend();
    const response = await backend.send({ ...request, headers: { Cookie: null } });
    expect(response.status).toBe(401);
    expect(backend.sandbox.requests()).toEqual([]);
  });

  it("refuses another customer by authorizeOrder, without a request to Connect", async () => {
    const authorizeOrder = vi.fn<() => boolean>(() => false);
    const backend = await startBackend({ authorizeOrder });
    expect((await backend.send(request)).status).toBe(404);
    expect(authorizeOrder).toHaveBeenCalledOnce();
    expect(backend.sandbox.requests()).toEqual([]);
  });

  it("refuses another customer if Connect does", async () => {
    const backend = await startBackend();
    const headers = { Cookie: "session=customer-2" };
    expect(await outcomeOf(await backend.send({ ...request, headers }))).toMatchObject({
      status: 404,
      answer: { error: { code: 4000 } },
    });
  });

  it("refuses a page of another site", async () => {
    const backend = await startBackend();
    const headers = { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" };
    expect((await backend.send({ ...request, headers })).status).toBe(403);
    expect(backend.sandbox.requests()).toEqual([]);
  });

  it("limits each customer, apart from sending", async () => {
    const backend = await startBackend({ limits: { reads: { limit: 2, windowMs: 60_000 } } });
    await backend.send(request);
    await backend.send({ ...request, orderId: "shopping~2" });
    const response = await backend.send(request);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await backend.send()).status).toBe(200);
  });

  it("works while the store fails", async () => {
    const store = { ...createMemoryStore(), consume: () => Promise.reject(new Error("down")) };
    const backend = await startBackend({ store });
    expect((await backend.send(request)).status).toBe(200);
  });

  it("leaves Connect alone for as long as it asked", async () => {
    const clock = createTestClock();
    const headers = { "Retry-After": "30" };
    const { received, url } = await startBackendWith(
      { message: () => new Response("", { status: 429, headers }) },
      { clock },
    );
    expect((await sendTo(url, request)).headers.get("Retry-After")).toBe("30");
    clock.advance(10_000);
    expect((await sendTo(url, request)).headers.get("Retry-After")).toBe("20");
    expect(received("/messages")).toHaveLength(1);
    clock.advance(20_000);
    await sendTo(url, request);
    expect(received("/messages")).toHaveLength(2);
  });

  it.each([
    [403, { error: { message: "Shopper PII", code: null } }, 403, "disallowed"],
    [404, { error: { message: "Resource not found", code: 4000 } }, 404, "not-found"],
    [400, { error: { message: "User ID not found", code: 4001 } }, 502, "unavailable"],
    [500, { error: { message: "Oh", code: 5000 } }, 502, "unavailable"],
    [200, { odd: true }, 502, "unavailable"],
  ])("answers Connect's %s %j in words of our own", async (status, body, expected, kind) => {
    const { url } = await connectSays(body, { status });
    const response = await sendTo(url, request);
    expect(response.status).toBe(expected);
    const client = clientOf(url);
    const call = request === GET ? getMessages : markMessagesRead;
    await expect(call(client, { orderId: "shopping" })).rejects.toMatchObject({ kind });
  });

  it("emits an event without anything that was written", async () => {
    const events: ShopperChatEvent[] = [];
    const backend = await startBackend({ onEvent: (event) => void events.push(event) });
    await backend.send(request);
    await backend.send({ ...request, orderId: "no-such-order" });
    expect(events).toEqual([
      {
        type: request === GET ? "read" : "marked-read",
        durationMs: expect.any(Number),
        requestId: expect.any(String),
      },
      expect.objectContaining({ type: "refused", status: 404, code: 4000 }),
    ]);
  });
});

it("lets a page read from its own origin in a browser that does not say which it is", async () => {
  const backend = await startBackend();
  const headers = { "Sec-Fetch-Site": null };
  expect((await backend.send({ ...GET, headers })).status).toBe(200);
  expect((await backend.send({ ...PUT, headers })).status).toBe(403);
});
