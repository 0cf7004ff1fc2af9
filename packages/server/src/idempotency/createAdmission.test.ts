import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/createMemoryStore.ts";
import { outcomeOf, startBackend } from "../testing/startBackend.ts";

const TWO = { limit: 2, windowMs: 60_000 };
const LIMITED = { status: 429, delivery: "not-sent", answer: { error: { code: "rate_limited" } } };

describe("a customer's messages", () => {
  it("are limited over all orders, and the refusal says how long to wait", async () => {
    const backend = await startBackend({ limits: { perCustomer: TWO } });
    await backend.send({ orderId: "shopping~1" });
    await backend.send({ orderId: "shopping~2" });
    const response = await backend.send({ orderId: "shopping~3" });
    const seconds = Number(response.headers.get("Retry-After"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await outcomeOf(response)).toMatchObject(LIMITED);
    expect(backend.sandbox.messages()).toHaveLength(2);
  });

  it("are limited for each order, and for each customer alone", async () => {
    const backend = await startBackend({
      limits: { perOrder: TWO },
      sandbox: { otherOrders: { shared: { customerId: "customer-2", outcome: "shopping" } } },
    });
    const other = { orderId: "shared", headers: { Cookie: "session=customer-2" } };
    // Somebody else who names the order uses up nothing of its customer's.
    for (let time = 0; time < 3; time += 1) await backend.send({ orderId: "shared" });
    await backend.send();
    await backend.send();
    expect(await outcomeOf(await backend.send())).toMatchObject(LIMITED);
    expect((await backend.send({ orderId: "shopping~2" })).status).toBe(200);
    expect((await backend.send(other)).status).toBe(200);
  });

  it("are counted once for all repeats of a key", async () => {
    const backend = await startBackend({ limits: { perCustomer: TWO } });
    const message = { headers: { "Idempotency-Key": "0123456789abcdef" } };
    for (let time = 0; time < 5; time += 1) {
      expect((await backend.send(message)).status).toBe(200);
    }
    expect((await backend.send()).status).toBe(200);
    expect((await backend.send()).status).toBe(429);
  });

  it("are counted together by instances with one store", async () => {
    const store = createMemoryStore();
    const limits = { perCustomer: TWO };
    const first = await startBackend({ store, limits });
    const second = await startBackend({ store, limits, connect: first.connect });
    await first.send();
    await second.send();
    expect((await first.send()).status).toBe(429);
    expect((await second.send()).status).toBe(429);
  });

  it("are thirty a minute for an order and sixty for a customer where nothing else is said", async () => {
    const backend = await startBackend();
    const statuses = async (orderId: string, amount: number) =>
      Promise.all(
        Array.from({ length: amount }, async () => (await backend.send({ orderId })).status),
      );
    expect((await statuses("shopping~1", 31)).filter((status) => status === 429)).toHaveLength(1);
    expect((await statuses("shopping~2", 30)).filter((status) => status === 429)).toHaveLength(1);
  });
});

it("says of a message that may have arrived before not that it was not sent", async () => {
  const backend = await startBackend({ limits: { perCustomer: { limit: 1, windowMs: 60_000 } } });
  const message = { orderId: "drops-after", headers: { "Idempotency-Key": "0123456789abcdef" } };
  await backend.send(message);
  expect(await outcomeOf(await backend.send(message))).toMatchObject({
    status: 429,
    delivery: "unconfirmed",
  });
});
