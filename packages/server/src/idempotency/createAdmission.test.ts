import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/createMemoryStore.ts";
import { outcomeOf, startBackend } from "../testing/startBackend.ts";

const TWO = { limit: 2, windowMs: 60_000 };
const LIMITED = { status: 429, delivery: "not-sent", answer: { error: { code: "rate_limited" } } };

describe("a customer's messages", () => {
  it("limits the messages of a customer over all orders, and says how long to wait", async () => {
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

  it("limits the messages of each order, for each customer alone", async () => {
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

  it("counts all repeats of a key once", async () => {
    const backend = await startBackend({ limits: { perCustomer: TWO } });
    const message = { headers: { "Idempotency-Key": "0123456789abcdef" } };
    for (let time = 0; time < 5; time += 1) {
      expect((await backend.send(message)).status).toBe(200);
    }
    expect((await backend.send()).status).toBe(200);
    expect((await backend.send()).status).toBe(429);
  });

  it("counts the messages of all instances with one store together", async () => {
    const store = createMemoryStore();
    const limits = { perCustomer: TWO };
    const first = await startBackend({ store, limits });
    const second = await startBackend({ store, limits, connect: first.connect });
    await first.send();
    await second.send();
    expect((await first.send()).status).toBe(429);
    expect((await second.send()).status).toBe(429);
  });

  it("allows 30 messages a minute for an order and 60 for a customer by default", async () => {
    const backend = await startBackend();
    const statuses = async (orderId: string, amount: number) =>
      Promise.all(
        Array.from({ length: amount }, async () => (await backend.send({ orderId })).status),
      );
    expect((await statuses("shopping~1", 31)).filter((status) => status === 429)).toHaveLength(1);
    expect((await statuses("shopping~2", 30)).filter((status) => status === 429)).toHaveLength(1);
  });
});

it("answers a limited repeat as unconfirmed if an earlier try may have arrived", async () => {
  const backend = await startBackend({ limits: { perCustomer: { limit: 1, windowMs: 60_000 } } });
  const message = { orderId: "drops-after", headers: { "Idempotency-Key": "0123456789abcdef" } };
  await backend.send(message);
  expect(await outcomeOf(await backend.send(message))).toMatchObject({
    status: 429,
    delivery: "unconfirmed",
  });
});
