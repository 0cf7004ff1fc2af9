import { describe, expect, it, vi } from "vitest";
import { createShopperChatHandler } from "../createShopperChatHandler.ts";
import { createMemoryStore } from "../store/createMemoryStore.ts";
import { createTestClock } from "../testing/createTestClock.ts";
import { outcomeOf, sendTo, startBackend } from "../testing/startBackend.ts";
import { startBackendWith } from "../testing/startBackendWith.ts";
import { startConnect } from "../testing/startConnect.ts";
import { createConnectFetch } from "./createConnectFetch.ts";

const GET = { method: "GET" };
const NO_LIMITS = { perCustomer: false, perOrder: false, reads: false } as const;

function goodToken(): Response {
  return Response.json({ access_token: "a", token_type: "Bearer", expires_in: 86_400 });
}

describe("a wait that Connect named", () => {
  it.each(["POST", "GET"])(
    "every instance respects a wait that Connect named: %s",
    async (method) => {
      const store = createMemoryStore();
      const { connect, received } = await startConnect({
        message: () => new Response("", { status: 429, headers: { "Retry-After": "60" } }),
      });
      const [first, second] = [
        await startBackend({ store, connect }),
        await startBackend({ store, connect }),
      ];
      expect((await first.send({ method })).status).toBe(429);
      const response = await second.send({ method });
      expect(response.status).toBe(429);
      expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(50);
      expect(received("/messages")).toHaveLength(1);
    },
  );
});

describe("Connect's token endpoint", { timeout: 30_000 }, () => {
  it.each([
    [401, undefined, 1],
    [503, "60", 60],
    [429, "60", 60],
  ])(
    "sends one token request for 200 reads of 20 customers if the answer is %i",
    async (status, retryAfter, waitS) => {
      const clock = createTestClock();
      let isGood = false;
      const headers = retryAfter === undefined ? {} : { "Retry-After": retryAfter };
      const { connect, received } = await startConnect({
        token: () => (isGood ? goodToken() : new Response("", { status, headers })),
        message: () => Response.json({ chat_messages: [] }),
      });
      const backend = await startBackend({ connect, clock, limits: NO_LIMITS });
      const read = (index: number) =>
        backend.send({ ...GET, headers: { Cookie: `session=customer-${index % 20}` } });
      expect((await read(0)).status).toBeGreaterThanOrEqual(500);
      const all = await Promise.all(Array.from({ length: 200 }, (_, index) => read(index)));
      expect(new Set(all.map((response) => response.status))).toEqual(new Set([503]));
      expect(all[0]?.headers.get("Retry-After")).toBe(String(waitS));
      expect(received("/oauth/token")).toHaveLength(1);
      // When the time is over, one request at a time tries again.
      clock.advance(waitS * 1000);
      await Promise.all(Array.from({ length: 20 }, (_, index) => read(index)));
      expect(received("/oauth/token")).toHaveLength(2);
      isGood = true;
      clock.advance(60_000);
      await read(0);
      expect((await read(1)).status).toBe(200);
    },
  );

  it("requests tokens for other customers after one was refused", async () => {
    const { connect, received } = await startConnect({
      token: ({ body }) =>
        body.includes(btoa('{"user_id":"customer-1"}'))
          ? new Response("", { status: 400 })
          : goodToken(),
    });
    const backend = await startBackend({ connect });
    expect((await backend.send()).status).toBe(502);
    expect((await backend.send()).status).toBe(503);
    const other = { headers: { Cookie: "session=customer-2" } };
    expect((await backend.send(other)).status).toBe(200);
    expect(received("/oauth/token")).toHaveLength(2);
  });
});

describe("reads of one order", () => {
  it("reads of an order share a response for two seconds, until a message is sent or marked as read", async () => {
    const clock = createTestClock();
    const backend = await startBackend({ clock, sandbox: { now: clock.date } });
    const reads = () => backend.received("/messages").filter(({ method }) => method === "GET");
    await Promise.all([1, 2, 3].map(() => backend.send(GET)));
    expect(reads()).toHaveLength(1);
    clock.advance(1999);
    await backend.send(GET);
    expect(reads()).toHaveLength(1);
    clock.advance(1);
    await backend.send(GET);
    expect(reads()).toHaveLength(2);
    await backend.send({ body: "Ripe avocados" });
    expect(await (await backend.send(GET)).text()).toContain("Ripe avocados");
    expect(reads()).toHaveLength(3);
    await backend.send({ method: "PUT" });
    await backend.send(GET);
    expect(reads()).toHaveLength(4);
  });

  it("reads never share a response with another customer or another language", async () => {
    const backend = await startBackend();
    const reads = () => backend.received("/messages");
    await backend.send(GET);
    const theirs = { ...GET, headers: { Cookie: "session=customer-2" } };
    expect((await backend.send(theirs)).status).toBe(404);
    await backend.send({ ...GET, headers: { "Accept-Language": "fr-CA" } });
    expect(reads()).toHaveLength(3);
  });
});

describe("reads while Connect fails", { timeout: 30_000 }, () => {
  it("refuses reads from memory after ten failures in a row, until one succeeds", async () => {
    const clock = createTestClock();
    let status = 500;
    const { received, url } = await startBackendWith(
      { message: () => Response.json({ chat_messages: [] }, { status }) },
      { clock },
    );
    for (let times = 0; times < 10; times += 1) expect((await sendTo(url, GET)).status).toBe(502);
    for (let times = 0; times < 50; times += 1) {
      const response = await sendTo(url, GET);
      expect(response.status).toBe(503);
      expect(response.headers.get("Retry-After")).toBe("1");
    }
    expect(received("/messages")).toHaveLength(10);
    // A message is the customer's own act, and is tried.
    expect((await sendTo(url)).status).toBe(502);
    clock.advance(1000);
    expect((await sendTo(url, GET)).status).toBe(502);
    expect((await sendTo(url, GET)).headers.get("Retry-After")).toBe("2");
    status = 200;
    clock.advance(2000);
    expect((await sendTo(url, GET)).status).toBe(200);
    expect((await sendTo(url, GET)).status).toBe(200);
  });

  it("holds at most as many connections as configured when 2000 pages read and Connect hangs", async () => {
    let isHanging = true;
    let open = 0;
    let most = 0;
    const { connect, received } = await startConnect({
      async message({ method }) {
        if (method === "POST") return Response.json({ id: 1 });
        open += 1;
        most = Math.max(most, open);
        await vi.waitFor(() => expect(isHanging).toBe(false), { timeout: 30_000 });
        open -= 1;
        return Response.json({ chat_messages: [] });
      },
    });
    const connectFetch = createConnectFetch();
    const handler = createShopperChatHandler({
      connect: { ...connect, fetch: connectFetch, maxReads: 50 },
      authenticate: () => ({ userId: "customer-1" }),
      limits: NO_LIMITS,
    });
    const read = (order: number) =>
      handler(new Request(`https://shop.example/v2/post_checkout/chat/${order}/messages`, SAME));
    const before = process.memoryUsage().rss;
    const reading = Array.from({ length: 2000 }, async (_, index) => {
      const response = await read(index);
      return response.status;
    });
    await vi.waitFor(() => expect(open).toBe(50), { timeout: 10_000 });
    // Messages find a free connection.
    const message = new Request("https://shop.example/v2/post_checkout/chat/1/messages", {
      method: "POST",
      headers: { ...SAME.headers, "Content-Type": "application/json" },
      body: '{"body":"Ripe avocados"}',
    });
    expect((await handler(message)).status).toBe(200);
    isHanging = false;
    const statuses = await Promise.all(reading);
    expect(statuses.filter((status) => status === 200)).toHaveLength(50);
    expect(statuses.filter((status) => status === 503)).toHaveLength(1950);
    expect(most).toBe(50);
    expect(received("/messages")).toHaveLength(51);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
    connectFetch.close();
  }, 60_000);
});

it("answers a message with 503, Retry-After and not-sent while tokens are refused", async () => {
  const { url } = await startBackendWith({
    token: () => new Response("", { status: 503, headers: { "Retry-After": "30" } }),
  });
  await sendTo(url);
  const response = await sendTo(url, { headers: { "Idempotency-Key": "0123456789abcdef" } });
  expect(response.headers.get("Retry-After")).toBe("30");
  expect(await outcomeOf(response)).toMatchObject({ status: 503, delivery: "not-sent" });
});

const SAME = { headers: { "Sec-Fetch-Site": "same-origin" } };
