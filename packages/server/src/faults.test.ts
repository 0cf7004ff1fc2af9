import { connect as connectSocket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "redis";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  createShopperChatHandler,
  type ShopperChatHandlerOptions,
} from "./createShopperChatHandler.ts";
import { interceptStore } from "./testing/interceptStore.ts";
import { findDisagreements, type Ledger, type Outcome } from "./testing/Ledger.ts";
import { playCustomers } from "./testing/playCustomers.ts";
import { serveForTest } from "./testing/serveForTest.ts";
import { sendTo } from "./testing/startBackend.ts";
import {
  type Fault,
  type FaultyConnect,
  startFaultyConnect,
} from "./testing/startFaultyConnect.ts";
import { startInstance } from "./testing/startInstance.ts";
import { connectStore, HAS_REDIS_SERVER, startRedis } from "./testing/startRedis.ts";

const TIMES = { timeoutMs: 400, reconcileAfterMs: 200 };

/** A backend with short times, and without limits: these customers are all one. */
async function startBackendFor(
  { connect }: FaultyConnect,
  options: Partial<ShopperChatHandlerOptions> = {},
): Promise<string> {
  const handler = createShopperChatHandler({
    connect: { ...connect, timeoutMs: TIMES.timeoutMs },
    authenticate: () => ({ userId: "customer-1" }),
    reconcileAfterMs: TIMES.reconcileAfterMs,
    limits: { perCustomer: false, perOrder: false },
    maxKeysPerCustomer: 10_000,
    ...options,
  });
  return `${await serveForTest(handler)}/shopper-chat`;
}

/** Asserts that the shopper has every sent message, perhaps the unconfirmed ones, and none twice. */
function expectAccount(ledger: Ledger, arrived: readonly string[]): void {
  expect(findDisagreements(ledger, arrived)).toEqual([]);
  const last = [...ledger].map(([text, outcomes]) => ({ text, outcome: outcomes.at(-1) }));
  const textsWith = (word: Outcome) => last.filter(({ outcome }) => outcome === word);
  const unconfirmedButThere = textsWith("unconfirmed").filter(({ text }) => arrived.includes(text));
  expect(arrived).toHaveLength(textsWith("sent").length + unconfirmedButThere.length);
}

function count(ledger: Ledger, word: Outcome): number {
  return [...ledger.values()].flat().filter((outcome) => outcome === word).length;
}

describe("Connect", () => {
  it.each<[Fault, Outcome]>([
    ["none", "sent"],
    ["reset-before", "unconfirmed"],
    ["reset-after", "unconfirmed"],
    ["too-late", "unconfirmed"],
    ["fails", "unconfirmed"],
    ["fails-after", "unconfirmed"],
    ["garbage", "unconfirmed"],
    ["endless", "unconfirmed"],
  ])(
    "loses and doubles nothing when the fault of Connect is %s",
    async (fault, outcome) => {
      const faulty = await startFaultyConnect(fault);
      const ledger = await playCustomers({ urls: [await startBackendFor(faulty)], texts: 30 });
      expectAccount(ledger, faulty.arrived());
      expect(count(ledger, outcome)).toBeGreaterThan(5);
      // They went on until they knew.
      expect([...ledger.values()].filter((outcomes) => outcomes.at(-1) === "sent")).toHaveLength(
        30,
      );
    },
    30_000,
  );

  it("hides from the page that Connect refuses every third token", async () => {
    const faulty = await startFaultyConnect("unauthorized", 3);
    const urls = [await startBackendFor(faulty)];
    const ledger = await playCustomers({ urls, texts: 30, atOnce: 1 });
    expectAccount(ledger, faulty.arrived());
    expect(count(ledger, "sent")).toBe(30);
    expect(count(ledger, "unconfirmed") + count(ledger, "not-sent")).toBe(0);
  }, 30_000);

  it("loses and doubles nothing while Connect refuses connections", async () => {
    const faulty = await startFaultyConnect("none");
    let away: Promise<void> | undefined;
    const ledger = await playCustomers({
      urls: [await startBackendFor(faulty)],
      texts: 60,
      onOutcome(so_far) {
        if (so_far.size > 20) away ??= faulty.goAwayFor(300);
      },
    });
    await away;
    expectAccount(ledger, faulty.arrived());
    expect(count(ledger, "sent")).toBe(60);
    expect(count(ledger, "unconfirmed")).toBeGreaterThan(0);
  }, 30_000);
});

describe("the page's side", () => {
  it("doubles nothing when the page goes away in the middle of a request and repeats it", async () => {
    const faulty = await startFaultyConnect("none");
    const urls = [await startBackendFor(faulty)];
    let requests = 0;
    const ledger = await playCustomers({
      urls,
      texts: 40,
      async send(url, message) {
        requests += 1;
        if (requests % 3 !== 0) return sendTo(url, message);
        // At any moment: while the body is on its way, while Connect is asked, after it.
        await sendInPieces(url, message?.headers ?? {}, String(message?.body), requests % 12);
        throw new Error("gone");
      },
    });
    expectAccount(ledger, faulty.arrived());
    expect(count(ledger, "unconfirmed")).toBeGreaterThan(5);
  }, 30_000);

  it("accepts a message that arrives byte by byte", async () => {
    const faulty = await startFaultyConnect("none");
    const url = await startBackendFor(faulty);
    const headers = { "Idempotency-Key": "0123456789abcdef" };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => sendInPieces(url, headers, "text 0")),
    );
    expect(new Set(answers)).toEqual(new Set(["HTTP/1.1 200 OK"]));
    expect(faulty.arrived()).toEqual(["text 0"]);
  }, 30_000);

  it("sends one message that arrives a thousand times at once", async () => {
    const faulty = await startFaultyConnect("reset-after", 1);
    const url = await startBackendFor(faulty);
    const headers = { "Idempotency-Key": "0123456789abcdef" };
    const sendAll = () =>
      Promise.all(
        Array.from({ length: 1000 }, async () => {
          const response = await sendTo(url, { body: "text 0", headers });
          await response.body?.cancel();
          return response.headers.get("Shopper-Chat-Delivery");
        }),
      );
    expect(new Set(await sendAll())).not.toContain("not-sent");
    expect((await sendTo(url, { body: "text 0", headers })).status).toBe(200);
    expect(new Set(await sendAll())).toEqual(new Set([null]));
    expect(faulty.arrived()).toEqual(["text 0"]);
  }, 60_000);
});

describe.skipIf(!HAS_REDIS_SERVER)("Redis", () => {
  it.each(["SIGKILL", "SIGTERM"] as const)(
    "loses and doubles nothing when Redis is restarted in the middle (%s)",
    async (signal) => {
      const faulty = await startFaultyConnect("reset-after", 3);
      const redis = await startRedis();
      const options = { connect: faulty.connect, redisUrl: redis.url, ...TIMES };
      const instances = await Promise.all([startInstance(options), startInstance(options)]);
      let stopping: Promise<void> | undefined;
      let restarting: Promise<void> | undefined;
      let before = 0;
      const ledger = await playCustomers({
        urls: instances.map(({ url }) => url),
        texts: 100,
        tries: 12,
        onOutcome(soFar) {
          if (soFar.size <= 40) return;
          const unconfirmed = count(soFar, "unconfirmed");
          if (!stopping) before = unconfirmed;
          stopping ??= redis.stop(signal);
          // It stays away until a few tries have met nothing.
          if (unconfirmed >= before + 5) restarting ??= stopping.then(redis.start);
        },
      });
      await restarting;
      expectAccount(ledger, faulty.arrived());
      expect([...ledger.values()].filter((outcomes) => outcomes.at(-1) === "sent")).toHaveLength(
        100,
      );
      // While the store is away, nothing is known of a key, so no refusal says that nothing was sent.
      expect(count(ledger, "unconfirmed")).toBeGreaterThan(0);
    },
    40_000,
  );

  it("refuses messages or waits, and doubles nothing, while Redis is slow", async () => {
    const faulty = await startFaultyConnect("reset-after", 3);
    const redis = await startRedis();
    const { store } = await connectStore(redis.url, "test:");
    let steps = 0;
    const slow = interceptStore(store, async (proceed) => {
      steps += 1;
      // Each tenth call takes longer than the backend waits, and is done all the same.
      await sleep(steps % 10 === 0 ? 120 : 5);
      return proceed();
    });
    const urls = [await startBackendFor(faulty, { store: slow, storeTimeoutMs: 60 })];
    const ledger = await playCustomers({ urls, texts: 40, tries: 30, pauseMs: 40 });
    expectAccount(ledger, faulty.arrived());
    expect(count(ledger, "not-sent")).toBeGreaterThan(0);
    expect(faulty.arrived().length).toBeGreaterThan(35);
  }, 60_000);

  it("refuses messages while Redis is out of memory, and sends again afterwards", async () => {
    const faulty = await startFaultyConnect("reset-after", 3);
    const redis = await startRedis({ settings: ["--maxmemory-policy", "noeviction"] });
    const { store } = await connectStore(redis.url, "test:");
    const urls = [await startBackendFor(faulty, { store })];
    const admin = createClient({ url: redis.url });
    await admin.connect();
    onTestFinished(() => admin.destroy());
    let filling: Promise<unknown> | undefined;
    let emptying: Promise<unknown> | undefined;
    const ledger = await playCustomers({
      urls,
      texts: 60,
      tries: 12,
      onOutcome(soFar) {
        if (soFar.size < 20) return;
        filling ??= admin.configSet("maxmemory", "1");
        if (count(soFar, "not-sent") < 5) return;
        emptying ??= filling.then(() => admin.configSet("maxmemory", "0"));
      },
    });
    await emptying;
    expectAccount(ledger, faulty.arrived());
    expect(count(ledger, "not-sent")).toBeGreaterThan(0);
    expect([...ledger.values()].filter((outcomes) => outcomes.at(-1) === "sent")).toHaveLength(60);
  }, 40_000);
});

describe("the account", () => {
  it.each<[string, Outcome[], number, boolean]>([
    ["sent, and it is there", ["sent"], 1, true],
    ["sent, and it is not there", ["sent"], 0, false],
    ["sent, and it is there twice", ["unconfirmed", "sent"], 2, false],
    ["unconfirmed, and it is there", ["unconfirmed"], 1, true],
    ["unconfirmed, and it is not", ["unconfirmed"], 0, true],
    ["not sent, and it is there", ["not-sent"], 1, false],
    ["not sent, and it is not", ["not-sent"], 0, true],
    ["not sent after unconfirmed, and it is there", ["unconfirmed", "not-sent"], 1, true],
  ])("accounts for messages: %s", (_, outcomes, times, agrees) => {
    const arrived = Array.from({ length: times }, () => "text 0");
    const disagreements = findDisagreements(new Map([["text 0", outcomes]]), arrived);
    expect(disagreements).toHaveLength(agrees ? 0 : 1);
  });

  it("finds messages at Connect that no customer wrote", () => {
    expect(findDisagreements(new Map(), ["text 0"])).toHaveLength(1);
  });
});

/**
 * Sends a message by hand, byte by byte, and gives the first line of the answer; or goes away after
 * so many milliseconds.
 */
async function sendInPieces(
  url: string,
  headers: Record<string, string | null>,
  text: string,
  leaveAfterMs?: number,
): Promise<string> {
  const { port, pathname } = new URL(url);
  const body = JSON.stringify({ body: text });
  const request = [
    `POST ${pathname}/v2/post_checkout/chat/shopping/messages HTTP/1.1`,
    "Host: 127.0.0.1",
    "Content-Type: application/json",
    "Sec-Fetch-Site: same-origin",
    `Content-Length: ${body.length}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "Connection: close",
    "",
    body,
  ].join("\r\n");
  const socket = connectSocket({ port: Number(port), host: "127.0.0.1", noDelay: true });
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => {});
  let answer = "";
  socket.on("data", (chunk) => {
    answer += String(chunk);
  });
  const ended = new Promise((resolve) => socket.on("close", resolve));
  if (leaveAfterMs !== undefined) setTimeout(() => socket.resetAndDestroy(), leaveAfterMs);
  for (const byte of request) {
    if (socket.destroyed) break;
    socket.write(byte);
    if (leaveAfterMs === undefined) await new Promise((resolve) => setImmediate(resolve));
  }
  await ended;
  return answer.split("\r\n", 1)[0] ?? "";
}
