import { describe, expect, it, vi } from "vitest";
import { createMemoryStore } from "../store/createMemoryStore.ts";
import {
  type BreakableFetch,
  createBreakableFetch,
  isMessagePost,
} from "../testing/createBreakableFetch.ts";
import { createTestClock, type TestClock } from "../testing/createTestClock.ts";
import {
  type Backend,
  type BackendOptions,
  type Outcome,
  outcomeOf,
  sendTo,
  startBackend,
} from "../testing/startBackend.ts";
import { startBackendWith } from "../testing/startBackendWith.ts";

const KEY = "0123456789abcdef";
const UNSETTLED = {
  status: 503,
  delivery: "unconfirmed",
  answer: { error: { code: "unsettled" } },
};

/** A backend with a clock of the test's, and a connection to Connect that the test cuts. */
async function start({ clock = createTestClock(), ...options }: StageOptions = {}): Promise<Stage> {
  const network = createBreakableFetch();
  const backend = await startBackend({
    clock,
    ...options,
    connect: { fetch: network.fetch, ...options.connect },
    sandbox: { now: clock.date, ...options.sandbox },
  });
  return {
    backend,
    clock,
    network,
    async tryToSend({ orderId = "shopping", body = "Ripe bananas", key = KEY } = {}) {
      const headers = { "Idempotency-Key": key };
      return outcomeOf(await backend.send({ orderId, body, headers }));
    },
    texts: () => backend.sandbox.messages().map(({ body }) => body),
  };
}

interface StageOptions extends Omit<BackendOptions, "clock"> {
  clock?: TestClock;
}

interface Stage {
  backend: Backend;
  clock: TestClock;
  network: BreakableFetch;
  tryToSend: (message?: { orderId?: string; body?: string; key?: string }) => Promise<Outcome>;
  /** The messages that the shopper has received. */
  texts: () => string[];
}

describe("the next try of a message whose answer was lost", () => {
  it("answers the next try with the message that it finds in the conversation, without a post", async () => {
    const { backend, clock, network, tryToSend } = await start();
    network.cutNext("after arrival");
    expect(await tryToSend()).toMatchObject({ status: 502, delivery: "unconfirmed" });
    clock.advance(300);
    expect(await tryToSend()).toEqual({
      status: 200,
      delivery: null,
      answer: { id: 1, created_at: "2026-11-22T12:00:00.000Z" },
    });
    expect((await tryToSend()).status).toBe(200);
    expect(network.posts()).toBe(1);
    expect(backend.received("/messages").map(({ method }) => method)).toEqual(["POST", "GET"]);
  });

  it.each(["drops-after", "garbled"])(
    "finds the message of a lost response for the order %s",
    async (orderId) => {
      const { tryToSend, texts } = await start();
      expect(await tryToSend({ orderId })).toMatchObject({ delivery: "unconfirmed" });
      expect((await tryToSend({ orderId })).status).toBe(200);
      expect(texts()).toHaveLength(1);
    },
  );

  it("finds the message although Connect's clock is an hour ahead", async () => {
    const clock = createTestClock();
    const { network, tryToSend } = await start({
      clock,
      sandbox: { now: () => new Date(clock.now() + 3_600_000) },
    });
    network.cutNext("after arrival");
    await tryToSend();
    clock.advance(60_000);
    expect((await tryToSend()).status).toBe(200);
    expect(network.posts()).toBe(1);
  });
});

describe("the next try of a message that did not arrive", () => {
  it("does not send a message again while Connect may still accept it, and says when it can", async () => {
    const { backend, clock, network, tryToSend } = await start();
    network.cutNext("before arrival");
    await tryToSend();
    clock.advance(1000);
    const response = await backend.send({ headers: { "Idempotency-Key": KEY } });
    expect(response.headers.get("Retry-After")).toBe("9");
    expect(await outcomeOf(response)).toMatchObject(UNSETTLED);
    expect(network.posts()).toBe(0);
  });

  it("waits if there is time, reads again, and sends", async () => {
    const { clock, network, tryToSend, texts } = await start();
    network.cutNext("before arrival");
    await tryToSend();
    clock.advance(5000);
    const trying = tryToSend();
    await vi.waitFor(() => expect(clock.sleepers()).toBe(1));
    expect(network.posts()).toBe(0);
    clock.advance(4999);
    expect(clock.sleepers()).toBe(1);
    clock.advance(1);
    expect((await trying).status).toBe(200);
    expect(texts()).toEqual(["Ripe bananas"]);
  });

  it("sends a message that is not there at once when it is late enough", async () => {
    const { clock, network, tryToSend, texts } = await start();
    network.cutNext("before arrival");
    await tryToSend();
    clock.advance(10_000);
    expect((await tryToSend()).status).toBe(200);
    expect(texts()).toEqual(["Ripe bananas"]);
  });

  it("looks for the message again after a second lost response", async () => {
    const { clock, network, tryToSend, texts } = await start();
    network.cutNext("before arrival");
    await tryToSend();
    clock.advance(10_000);
    network.cutNext("after arrival");
    expect(await tryToSend()).toMatchObject({ delivery: "unconfirmed" });
    clock.advance(1000);
    expect((await tryToSend()).status).toBe(200);
    expect(texts()).toEqual(["Ripe bananas"]);
  });

  it("waits for reconcileAfterMs before it sends again", async () => {
    const { clock, network, tryToSend } = await start({ reconcileAfterMs: 500 });
    network.cutNext("before arrival");
    await tryToSend();
    clock.advance(500);
    expect((await tryToSend()).status).toBe(200);
  });
});

describe("a message with the same text is not taken for it", () => {
  it("does not accept an equal message that was sent before", async () => {
    const { backend, clock, network, tryToSend, texts } = await start();
    await backend.send({ body: "ok" });
    network.cutNext("before arrival");
    await tryToSend({ body: "ok" });
    clock.advance(10_000);
    expect((await tryToSend({ body: "ok" })).status).toBe(200);
    expect(texts()).toEqual(["ok", "ok"]);
  });

  it("does not accept an equal message that the customer wrote elsewhere before", async () => {
    const { backend, clock, network, tryToSend, texts } = await start();
    // Another backend with a store of its own, as an SMS is one.
    const elsewhere = await startBackend({ clock, connect: backend.connect });
    await elsewhere.send({ body: "ok" });
    clock.advance(60_000);
    network.cutNext("before arrival");
    await tryToSend({ body: "ok" });
    clock.advance(10_000);
    expect((await tryToSend({ body: "ok" })).status).toBe(200);
    expect(texts()).toEqual(["ok", "ok"]);
  });

  it("does not accept the message of another key that was answered", async () => {
    const { clock, network, tryToSend, texts } = await start();
    network.cutNext("before arrival");
    await tryToSend({ body: "ok", key: `${KEY}-lost` });
    await tryToSend({ body: "ok", key: `${KEY}-sent` });
    clock.advance(10_000);
    expect((await tryToSend({ body: "ok", key: `${KEY}-lost` })).answer).toMatchObject({ id: 2 });
    expect(texts()).toEqual(["ok", "ok"]);
  });

  it("does not accept a message that another key has claimed", async () => {
    const { clock, network, tryToSend, texts } = await start();
    network.cutNext("after arrival");
    await tryToSend({ body: "ok", key: `${KEY}-1` });
    network.cutNext("before arrival");
    await tryToSend({ body: "ok", key: `${KEY}-2` });
    clock.advance(10_000);
    const both = [
      await tryToSend({ body: "ok", key: `${KEY}-2` }),
      await tryToSend({ body: "ok", key: `${KEY}-1` }),
    ];
    // Two were written and two arrived; which is which can't be known.
    expect(both).toMatchObject([
      { status: 200, answer: { id: 1 } },
      { status: 200, answer: { id: 2 } },
    ]);
    expect(texts()).toEqual(["ok", "ok"]);
  });
});

describe("it is not confirmed, and not sent again,", () => {
  it("answers as unconfirmed when two messages match", async () => {
    const { clock, network, tryToSend, texts } = await start();
    for (const number of [1, 2]) {
      network.cutNext("after arrival");
      await tryToSend({ body: "ok", key: `${KEY}-${number}` });
    }
    clock.advance(60_000);
    expect(await tryToSend({ body: "ok", key: `${KEY}-1` })).toMatchObject(UNSETTLED);
    expect(await tryToSend({ body: "ok", key: `${KEY}-2` })).toMatchObject(UNSETTLED);
    expect(texts()).toEqual(["ok", "ok"]);
  });

  it("answers as unconfirmed while another request sends the same text", async () => {
    const clock = createTestClock();
    const network = createBreakableFetch();
    let hold: Promise<unknown> | undefined;
    const { tryToSend, texts } = await start({
      clock,
      connect: {
        async fetch(input, init) {
          const response = await network.fetch(input, init);
          // Connect has it, and its answer is on the way.
          if (isMessagePost(input, init)) await hold;
          return response;
        },
      },
    });
    network.cutNext("before arrival");
    await tryToSend({ body: "ok", key: `${KEY}-lost` });
    clock.advance(1000);
    let letGo = () => {};
    hold = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const sending = tryToSend({ body: "ok", key: `${KEY}-sent` });
    await vi.waitFor(() => expect(texts()).toHaveLength(1));
    expect(await tryToSend({ body: "ok", key: `${KEY}-lost` })).toMatchObject(UNSETTLED);
    hold = undefined;
    letGo();
    expect((await sending).status).toBe(200);
    clock.advance(10_000);
    expect((await tryToSend({ body: "ok", key: `${KEY}-lost` })).status).toBe(200);
    expect(texts()).toEqual(["ok", "ok"]);
  });

  it("answers as unconfirmed when the conversation may not be read", async () => {
    const { clock, network, tryToSend } = await start();
    network.cutNext("after arrival");
    await tryToSend({ orderId: "redacted" });
    clock.advance(60_000);
    expect(await tryToSend({ orderId: "redacted" })).toMatchObject(UNSETTLED);
    expect(network.posts()).toBe(1);
  });

  it.each<[string, () => Response]>([
    ["can't be read any more", () => Response.json({ chat_messages: [], is_expired: true })],
    ["is not to be had", () => new Response("", { status: 503 })],
    ["is no conversation", () => new Response("<h1>Welcome</h1>")],
    ["has a message that can't be read", () => Response.json({ chat_messages: [{ id: 7 }] })],
    ["has no end", () => endless()],
  ])("answers as unconfirmed when the conversation %s", async (_, answer) => {
    const clock = createTestClock();
    let posts = 0;
    const { url } = await startBackendWith(
      {
        message({ method }) {
          if (method === "GET") return answer();
          posts += 1;
          return new Response("", { status: 500 });
        },
      },
      { clock },
    );
    const message = { headers: { "Idempotency-Key": KEY } };
    expect(await outcomeOf(await sendTo(url, message))).toMatchObject({ status: 502 });
    clock.advance(60_000);
    expect(await outcomeOf(await sendTo(url, message))).toMatchObject(UNSETTLED);
    expect(posts).toBe(1);
  });
});

describe("a try whose process died", () => {
  it("looks for the message of a process that died when its lease is over, not before", async () => {
    const clock = createTestClock();
    // A copy: the memory of the process itself has no time limit.
    const shared = { ...createMemoryStore({ now: clock.now }) };
    const dead = await start({
      store: shared,
      clock,
      // The first sender posts, and never ends.
      connect: {
        timeoutMs: 1000,
        async fetch(input, init) {
          const response = await fetch(input, init);
          if (!isMessagePost(input, init)) return response;
          return new Promise<never>(() => {});
        },
      },
    });
    // Its last steps are lost with it.
    const { compareAndSet } = shared;
    const sending = dead.tryToSend();
    await vi.waitFor(() => expect(dead.texts()).toHaveLength(1));
    shared.compareAndSet = () => new Promise<never>(() => {});
    await sending;
    shared.compareAndSet = compareAndSet;

    const other = await startBackend({ store: shared, clock, connect: dead.backend.connect });
    const message = { headers: { "Idempotency-Key": KEY } };
    const waiting = other.send(message);
    await vi.waitFor(() => expect(clock.sleepers()).toBeGreaterThan(0));
    clock.advance(60_000);
    expect(await outcomeOf(await waiting)).toMatchObject({ delivery: "unconfirmed" });
    expect(await outcomeOf(await other.send(message))).toMatchObject({
      status: 200,
      answer: { id: 1 },
    });
    expect(dead.texts()).toHaveLength(1);
  });
});

it("sends a message twice if Connect accepts it later than reconcileAfterMs: the window that remains", async () => {
  const { clock, tryToSend, texts } = await start({ sandbox: { lateMs: 300 } });
  const orderId = "delivers-late";
  await tryToSend({ orderId });
  clock.advance(10_000);
  expect(await tryToSend({ orderId })).toMatchObject({ status: 502, delivery: "unconfirmed" });
  await vi.waitFor(() => expect(texts()).toHaveLength(2), 2000);
  // Now that both are there, it is not sent a third time.
  expect(await tryToSend({ orderId })).toMatchObject(UNSETTLED);
});

function endless(): Response {
  const chunk = new Uint8Array(64 * 1024).fill(32);
  return new Response(
    new ReadableStream({
      pull(controller) {
        controller.enqueue(chunk);
      },
    }),
  );
}
