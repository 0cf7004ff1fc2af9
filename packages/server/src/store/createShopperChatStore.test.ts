import { expect, it } from "vitest";
import { describeStore } from "../testing/describeStore.ts";
import { interceptStore } from "../testing/interceptStore.ts";
import { outcomeOf, startBackend } from "../testing/startBackend.ts";
import { createMemoryStore } from "./createMemoryStore.ts";
import { createShopperChatStore, type StoreOperations } from "./createShopperChatStore.ts";

/** The two operations of a database, and its clock, that a test moves. */
function createDatabase() {
  let time = Date.parse("2026-11-30T12:00:00Z");
  const { get, compareAndSet } = createMemoryStore({ now: () => time });
  const operations: StoreOperations = { get, compareAndSet, now: async () => time };
  return {
    operations,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describeStore(async () => {
  const { operations, pass } = createDatabase();
  const [store, other] = [createShopperChatStore(operations), createShopperChatStore(operations)];
  return { store, other, pass };
});

it("sends a message once for two backends that share a database of two operations", async () => {
  const { operations } = createDatabase();
  const first = await startBackend({ store: createShopperChatStore(operations) });
  const second = await startBackend({
    store: createShopperChatStore(operations),
    connect: first.connect,
  });
  const message = { headers: { "Idempotency-Key": "0123456789abcdef" } };
  const responses = await Promise.all([
    first.send(message),
    second.send(message),
    first.send(message),
  ]);
  const outcomes = await Promise.all(responses.map(outcomeOf));
  expect(outcomes).toEqual([outcomes[0], outcomes[0], outcomes[0]]);
  expect(outcomes[0]).toMatchObject({ status: 200 });
  expect(first.sandbox.messages()).toHaveLength(1);
});

it("writes nothing for uses beyond a rate limit", async () => {
  const { operations } = createDatabase();
  let writes = 0;
  const counted = interceptStore(createShopperChatStore(operations), (proceed) => proceed());
  const store = createShopperChatStore({
    ...operations,
    compareAndSet(...call) {
      writes += 1;
      return counted.compareAndSet(...call);
    },
  });
  const rateLimit = { limit: 1, windowMs: 60_000 };
  for (let use = 0; use < 5; use += 1) await store.consume("name", rateLimit);
  expect(writes).toBe(1);
});

it("rejects, and does not write forever, when every write loses to another instance", async () => {
  const store = createShopperChatStore({
    get: async () => undefined,
    compareAndSet: async () => false,
  });
  await expect(store.consume("name", { limit: 1, windowMs: 1000 })).rejects.toThrow(
    "The store was changed by others",
  );
});

it("throws if createShopperChatStore does not get its two operations", () => {
  expect(() => Reflect.apply(createShopperChatStore, undefined, [{}])).toThrow(
    "Shopper Chat: a store needs the functions get and compareAndSet.",
  );
});
