import { describe, expect, it, vi } from "vitest";
import { createMemoryStore } from "../store/createMemoryStore.ts";
import { isMessagePost } from "../testing/createBreakableFetch.ts";
import { createTestClock } from "../testing/createTestClock.ts";
import { interceptStore } from "../testing/interceptStore.ts";
import { outcomeOf, type PageMessage, sendTo, startBackend } from "../testing/startBackend.ts";
import { startBackendWith } from "../testing/startBackendWith.ts";

const KEY = "0123456789abcdef";

function withKey(key: string = KEY, message: PageMessage = {}): PageMessage {
  return { ...message, headers: { ...message.headers, "Idempotency-Key": key } };
}

function createGate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** A backend whose Connect holds every message back until the test lets it go. */
async function startHeld(answer: () => Response): Promise<{
  url: string;
  posts: () => number;
  letGo: () => void;
}> {
  const gate = createGate();
  const { url, received } = await startBackendWith({
    message: async () => {
      await gate.opened;
      return answer();
    },
  });
  return { url, letGo: gate.open, posts: () => received("/messages").length };
}

describe("a key that was sent", () => {
  it("answers a repeat of a sent key as before, without another request to Connect", async () => {
    const backend = await startBackend();
    const first = await outcomeOf(await backend.send(withKey()));
    expect(first.status).toBe(200);
    expect(await outcomeOf(await backend.send(withKey()))).toEqual(first);
    expect(backend.sandbox.messages()).toHaveLength(1);
  });

  it("treats a key in quotes, and a body with the same message, as the same", async () => {
    const backend = await startBackend();
    await backend.send(withKey(KEY, { body: "Ripe bananas" }));
    const repeat = await backend.send(withKey(`"${KEY}"`, { body: " Ripe bananas\r\n" }));
    expect(repeat.status).toBe(200);
    expect(backend.sandbox.messages()).toHaveLength(1);
  });

  it("frees a sent key after a day", async () => {
    const clock = createTestClock();
    const backend = await startBackend({ clock, sandbox: { now: clock.date } });
    await backend.send(withKey());
    clock.advance(24 * 60 * 60 * 1000 - 1);
    await backend.send(withKey());
    expect(backend.sandbox.messages()).toHaveLength(1);
    clock.advance(1);
    expect((await backend.send(withKey())).status).toBe(200);
    expect(backend.sandbox.messages()).toHaveLength(2);
  });

  it("keeps the keys of each customer and each order apart", async () => {
    const backend = await startBackend({
      sandbox: { otherOrders: { "order-2": { customerId: "customer-2", outcome: "shopping" } } },
    });
    const outcomes = [
      await backend.send(withKey()),
      await backend.send(withKey(KEY, { orderId: "shopping~2" })),
      await backend.send(
        withKey(KEY, { orderId: "order-2", headers: { Cookie: "session=customer-2" } }),
      ),
    ];
    expect(outcomes.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(backend.sandbox.messages()).toHaveLength(3);
  });
});

describe("a message without a key", () => {
  it("sends a message without a key for each request", async () => {
    const backend = await startBackend();
    await backend.send();
    await backend.send();
    expect(backend.sandbox.messages()).toHaveLength(2);
  });
});

describe("repeats while a message is on its way", () => {
  it("lets ten repeats wait for the answer, and answers the next as unconfirmed", async () => {
    const held = await startHeld(() => Response.json({ id: 7 }));
    const repeats = Array.from({ length: 11 }, () => sendTo(held.url, withKey()));
    await vi.waitFor(() => expect(held.posts()).toBe(1));
    await expect
      .poll(async () => (await outcomeOf(await sendTo(held.url, withKey()))).answer)
      .toMatchObject({ error: { code: "in_progress" } });
    expect(await outcomeOf(await sendTo(held.url, withKey()))).toMatchObject({
      status: 409,
      delivery: "unconfirmed",
    });
    held.letGo();
    const answers = await Promise.all(repeats.map(async (repeat) => outcomeOf(await repeat)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers[0]).toMatchObject({ answer: { id: 7 } });
    expect(held.posts()).toBe(1);
  });

  it("answers repeats that waited with the refusal, and sends a later try", async () => {
    const body = { error: { message: "Not allowed", code: null }, meta: {} };
    const held = await startHeld(() => Response.json(body, { status: 403 }));
    const repeats = [1, 2, 3].map(() => sendTo(held.url, withKey()));
    await vi.waitFor(() => expect(held.posts()).toBe(1));
    held.letGo();
    const answers = await Promise.all(repeats.map(async (repeat) => outcomeOf(await repeat)));
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 403, delivery: "not-sent" });
    }
    expect(held.posts()).toBe(1);
    expect((await sendTo(held.url, withKey())).status).toBe(403);
    expect(held.posts()).toBe(2);
  });

  it("answers a repeat that arrived before the refusal with the refusal", async () => {
    const clock = createTestClock();
    const memory = createMemoryStore({ now: clock.now });
    const [post, look] = [createGate(), createGate()];
    let looks = 0;
    const backend = await startBackend({
      clock,
      sandbox: { now: clock.date },
      connect: {
        async fetch(input, init) {
          if (isMessagePost(input, init)) await post.opened;
          return fetch(input, init);
        },
      },
      store: {
        ...memory,
        // The second is held up on its way to the store until the first has ended.
        async get(name) {
          if (name.includes(":key:")) looks += 1;
          if (looks === 2) await look.opened;
          return memory.get(name);
        },
      },
    });
    const message = withKey(KEY, { orderId: "chat-disabled" });
    const first = backend.send(message);
    await vi.waitFor(() => expect(looks).toBe(1));
    const repeat = backend.send(message);
    await vi.waitFor(() => expect(looks).toBe(2));
    clock.advance(5);
    post.open();
    expect((await first).status).toBe(403);
    look.open();
    expect((await repeat).status).toBe(403);
    expect(backend.received("/messages")).toHaveLength(1);
    clock.advance(1);
    await backend.send(message);
    expect(backend.received("/messages")).toHaveLength(2);
  });

  it("answers repeats as unconfirmed if the first try ends without an answer", async () => {
    const held = await startHeld(() => new Response("", { status: 500 }));
    const repeats = [1, 2, 3].map(() => sendTo(held.url, withKey()));
    await vi.waitFor(() => expect(held.posts()).toBe(1));
    held.letGo();
    for (const repeat of repeats) {
      expect(await outcomeOf(await repeat)).toMatchObject({
        status: 502,
        delivery: "unconfirmed",
      });
    }
    expect(held.posts()).toBe(1);
  });

  it("sends one message for a thousand concurrent repeats", async () => {
    const backend = await startBackend({ sandbox: { slowMs: 300 } });
    const message = withKey(KEY, { orderId: "slow" });
    const responses = await Promise.all(
      Array.from({ length: 1000 }, async () => outcomeOf(await backend.send(message))),
    );
    const statuses = new Set(responses.map(({ status }) => status));
    expect([...statuses].every((status) => status === 200 || status === 409)).toBe(true);
    const ids = responses.flatMap(({ status, answer }) =>
      status === 200 ? JSON.stringify(answer) : [],
    );
    expect(ids.length).toBeGreaterThanOrEqual(1);
    expect(new Set(ids).size).toBe(1);
    expect(backend.sandbox.messages()).toHaveLength(1);
  }, 30_000);
});

describe("a key with another body", () => {
  const other = { body: "Other words" };
  const refused = { status: 422, delivery: "not-sent" };

  it("refuses a key with another body after the first was sent", async () => {
    const backend = await startBackend();
    await backend.send(withKey());
    expect(await outcomeOf(await backend.send(withKey(KEY, other)))).toMatchObject({
      ...refused,
      answer: { error: { code: "idempotency_key_reused" } },
    });
    expect(backend.sandbox.messages()).toHaveLength(1);
  });

  it("refuses a key with another body while the first is in flight or unknown", async () => {
    const held = await startHeld(() => new Response("", { status: 500 }));
    const first = sendTo(held.url, withKey());
    await vi.waitFor(() => expect(held.posts()).toBe(1));
    expect(await outcomeOf(await sendTo(held.url, withKey(KEY, other)))).toMatchObject(refused);
    held.letGo();
    await first;
    expect(await outcomeOf(await sendTo(held.url, withKey(KEY, other)))).toMatchObject(refused);
    expect(held.posts()).toBe(1);
  });
});

describe("a repeat whose body can't be read", () => {
  const broken = withKey(KEY, { rawBody: '{"body":' });

  it('never answers "not-sent" for an unreadable repeat of a message that was sent', async () => {
    const backend = await startBackend();
    expect(await outcomeOf(await backend.send(broken))).toMatchObject({
      status: 400,
      delivery: "not-sent",
    });
    await backend.send(withKey());
    expect(await outcomeOf(await backend.send(broken))).toMatchObject({
      status: 400,
      delivery: "unconfirmed",
      answer: { error: { code: "invalid_json" } },
    });
  });

  it('answers "not-sent" for an unreadable repeat of a message that was refused', async () => {
    const backend = await startBackend();
    await backend.send(withKey(KEY, { orderId: "chat-disabled" }));
    expect(
      await outcomeOf(await backend.send({ ...broken, orderId: "chat-disabled" })),
    ).toMatchObject({ status: 400, delivery: "not-sent" });
  });
});

describe("what may not be a key", () => {
  it.each([
    "short",
    "x".repeat(129),
    "0123456789abcdef!",
    '"0123456789abcdef',
    '""',
    "a b c d e f g h i j",
  ])("refuses %j as a key", async (key) => {
    const backend = await startBackend();
    expect(await outcomeOf(await backend.send(withKey(key)))).toMatchObject({
      status: 400,
      delivery: "not-sent",
      answer: { error: { code: "invalid_idempotency_key" } },
    });
    expect(backend.sandbox.requests()).toEqual([]);
  });
});

describe("a customer's keys", () => {
  it("limits a customer to a hundred keys in an hour, without refused ones, and names a wait", async () => {
    const backend = await startBackend({ limits: { perCustomer: false, perOrder: false } });
    const keyed = (index: number, orderId = "shopping") =>
      backend.send(withKey(`key-of-the-customer-${index}`, { orderId }));
    for (let index = 0; index < 5; index += 1) {
      expect((await keyed(index, "chat-disabled")).status).toBe(403);
    }
    for (let index = 0; index < 100; index += 1) expect((await keyed(index)).status).toBe(200);
    const refused = await keyed(100);
    expect(refused.headers.get("Retry-After")).toBe("60");
    expect(await outcomeOf(refused)).toMatchObject({
      status: 429,
      delivery: "not-sent",
      answer: { error: { code: "too_many_keys" } },
    });
    expect((await keyed(7)).status).toBe(200);
    expect((await backend.send()).status).toBe(200);
    expect(backend.sandbox.messages()).toHaveLength(101);
  }, 20_000);
});

describe("several instances with one store", () => {
  it("sends a message once through several instances with one store", async () => {
    const store = createMemoryStore();
    const first = await startBackend({ store });
    const connect = { ...first.connect };
    const second = await startBackend({ store, connect });
    const answers = await Promise.all(
      [first, second, first, second].map(async ({ send }) => outcomeOf(await send(withKey()))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(first.sandbox.messages()).toHaveLength(1);
  });
});

describe("what is kept in the store", () => {
  it("stores no text, customer, order or secret", async () => {
    const kept: string[] = [];
    const memory = createMemoryStore();
    const store = interceptStore(memory, (proceed, _method, call) => {
      kept.push(JSON.stringify(call));
      return proceed();
    });
    const backend = await startBackend({ store });
    await backend.send(withKey(KEY, { body: "Words to look for" }));
    await backend.send(withKey(`${KEY}2`, { orderId: "drops-after", body: "Words to look for" }));
    await backend.send({ body: "Words to look for" });
    expect(kept.length).toBeGreaterThan(10);
    for (const found of ["Words", "customer-1", "shopping", "drops-after", "secret", "oken"]) {
      expect(kept.join("\n")).not.toContain(found);
    }
  });
});
