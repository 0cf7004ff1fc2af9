import { describe, expect, it, vi } from "vitest";
import { createMemoryStore } from "../store/createMemoryStore.ts";
import type { ShopperChatStore } from "../store/ShopperChatStore.ts";
import { isMessagePost } from "../testing/createBreakableFetch.ts";
import { createTestClock } from "../testing/createTestClock.ts";
import { interceptStore } from "../testing/interceptStore.ts";
import { outcomeOf, startBackend } from "../testing/startBackend.ts";
import { adminOf, connectStore, HAS_REDIS_SERVER, startRedis } from "../testing/startRedis.ts";

const KEY = { "Idempotency-Key": "0123456789abcdef" };

/** A Connect that calls `during` while a message is on its way. */
function duringPost(during: () => Promise<unknown>) {
  return {
    async fetch(input: RequestInfo | URL, init?: RequestInit) {
      const response = await fetch(input, init);
      if (isMessagePost(input, init)) await during();
      return response;
    },
  };
}

describe.skipIf(!HAS_REDIS_SERVER)(
  "a store that is flushed while a message is sent",
  { timeout: 20_000 },
  () => {
    it("stores the answer again if the store is flushed meanwhile, so a repeat is not sent twice", async () => {
      const redis = await startRedis();
      const admin = await adminOf(redis);
      const { store } = await connectStore(redis.url, "test:");
      const backend = await startBackend({ store, connect: duringPost(() => admin("FLUSHALL")) });
      const first = await outcomeOf(await backend.send({ headers: KEY }));
      expect(first.status).toBe(200);
      expect(await outcomeOf(await backend.send({ headers: KEY }))).toEqual(first);
      expect(backend.sandbox.messages()).toHaveLength(1);
      // The key alone is known again as well, so no refusal says that nothing was sent.
      expect(
        await outcomeOf(await backend.send({ headers: { ...KEY, Cookie: null } })),
      ).toMatchObject({ status: 401, delivery: "unconfirmed" });
    });

    it("lets a repeat wait for the first try although the store is flushed meanwhile", async () => {
      const redis = await startRedis();
      const admin = await adminOf(redis);
      const { store: redisStore } = await connectStore(redis.url, "test:");
      let looks = 0;
      const store = interceptStore(redisStore, async (proceed, method, [name]) => {
        const result = await proceed();
        if (method === "get" && String(name).includes(":key:")) looks += 1;
        return result;
      });
      let repeat: Promise<Response> | undefined;
      const backend = await startBackend({
        store,
        connect: duringPost(async () => {
          await admin("FLUSHALL");
          repeat = backend.send({ headers: KEY });
          await vi.waitFor(() => expect(looks).toBeGreaterThan(1));
        }),
      });
      expect((await backend.send({ headers: KEY })).status).toBe(200);
      expect((await repeat)?.status).toBe(200);
      expect(backend.sandbox.messages()).toHaveLength(1);
    });
  },
);

describe("a repeat of a message that may have arrived", () => {
  const dropped = { orderId: "drops-after", headers: KEY };

  async function startWithDropped(options: Parameters<typeof startBackend>[0] = {}) {
    const backend = await startBackend(options);
    expect(await outcomeOf(await backend.send(dropped))).toMatchObject({
      status: 502,
      delivery: "unconfirmed",
    });
    return backend;
  }

  it.each<[why: string, headers: Record<string, string | null>, status: number]>([
    ["the session is over", { Cookie: null }, 401],
    ["the page is another site's", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["the type is wrong", { "Content-Type": "text/plain" }, 415],
    ["another customer is signed in", { Cookie: "session=customer-2" }, 404],
  ])(
    "never refuses a repeat as not sent if the message may have arrived: %s",
    async (_why, headers, status) => {
      const authorizeOrder = ({ userId }: { userId: string }) => userId === "customer-1";
      const backend = await startWithDropped({ authorizeOrder });
      const repeat = { ...dropped, headers: { ...KEY, ...headers } };
      expect(await outcomeOf(await backend.send(repeat))).toMatchObject({
        status,
        delivery: "unconfirmed",
      });
      // A first try that is refused so was surely not sent.
      const other = { ...repeat.headers, "Idempotency-Key": "another-key-of-a-test" };
      expect(await outcomeOf(await backend.send({ ...dropped, headers: other }))).toMatchObject({
        status,
        delivery: "not-sent",
      });
      expect(backend.sandbox.messages()).toHaveLength(1);
    },
  );

  it("never refuses a repeat as not sent after the process that sent it died", async () => {
    const store = createMemoryStore();
    const dying = await startBackend({
      store,
      connect: { timeoutMs: 60_000, ...duringPost(() => new Promise(() => {})) },
    });
    void dying.send({ headers: KEY }).catch(() => {});
    await vi.waitFor(() => expect(dying.sandbox.messages()).toHaveLength(1));
    const other = await startBackend({ store, connect: dying.connect });
    const headers = { ...KEY, Cookie: null };
    expect(await outcomeOf(await other.send({ headers }))).toMatchObject({
      status: 401,
      delivery: "unconfirmed",
    });
  });

  it("never refuses a repeat as not sent while the instance closes or the store is away", async () => {
    const memory = createMemoryStore();
    let isAway = false;
    const store: ShopperChatStore = interceptStore(memory, async (proceed) => {
      if (isAway) throw new Error("away");
      return proceed();
    });
    const backend = await startWithDropped({ store });
    isAway = true;
    expect(await outcomeOf(await backend.send(dropped))).toMatchObject({
      status: 503,
      delivery: "unconfirmed",
    });
    expect(
      await outcomeOf(await backend.send({ ...dropped, headers: { ...KEY, Cookie: null } })),
    ).toMatchObject({ status: 401, delivery: "unconfirmed" });
    isAway = false;
    await backend.close();
    expect(await outcomeOf(await backend.send(dropped))).toMatchObject({
      status: 503,
      delivery: "unconfirmed",
    });
  });

  it("refuses a repeat as not sent if every earlier try was refused", async () => {
    const backend = await startBackend();
    const message = { orderId: "chat-disabled", headers: KEY };
    await backend.send(message);
    const headers = { ...KEY, Cookie: null };
    expect(await outcomeOf(await backend.send({ ...message, headers }))).toMatchObject({
      status: 401,
      delivery: "not-sent",
    });
  });
});

describe("a clock", () => {
  it("a clock that is set back an hour does not make a repeat wait longer", async () => {
    const clock = createTestClock();
    const backend = await startBackend({
      clock,
      sandbox: { now: clock.date },
      connect: { timeoutMs: 1000, ...duringPost(() => new Promise(() => {})) },
    });
    void backend.send({ headers: KEY }).catch(() => {});
    await vi.waitFor(() => expect(backend.sandbox.messages()).toHaveLength(1));
    const repeat = backend.send({ headers: KEY });
    await vi.waitFor(() => expect(clock.sleepers()).toBeGreaterThan(0));
    clock.setWallClock(-60 * 60 * 1000);
    const moving = setInterval(() => clock.advance(200), 5);
    const outcome = await outcomeOf(await repeat).finally(() => clearInterval(moving));
    expect(outcome).toMatchObject({ delivery: "unconfirmed" });
    expect(backend.sandbox.messages()).toHaveLength(1);
  });

  it.each([30_000, -30_000])(
    "clocks that differ by %i ms between instances break no lease",
    async (differenceMs) => {
      const clock = createTestClock();
      const [ours, theirs] = [createTestClock(), createTestClock()];
      theirs.setWallClock(differenceMs);
      const store = createMemoryStore({ now: clock.monotonicNow });
      const first = await startBackend({
        store,
        clock: ours,
        sandbox: { now: clock.date },
        connect: { timeoutMs: 10_000, ...duringPost(() => new Promise(() => {})) },
      });
      void first.send({ headers: KEY }).catch(() => {});
      await vi.waitFor(() => expect(first.sandbox.messages()).toHaveLength(1));
      const second = await startBackend({ store, clock: theirs, connect: first.connect });
      const repeat = second.send({ headers: KEY });
      // The second try waits for the first, because its lease is not over.
      await vi.waitFor(() => expect(theirs.sleepers()).toBeGreaterThan(0));
      for (let times = 0; times < 70; times += 1) {
        theirs.advance(200);
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(await outcomeOf(await repeat)).toMatchObject({
        status: 409,
        delivery: "unconfirmed",
      });
      expect(first.sandbox.messages()).toHaveLength(1);
    },
  );
});
