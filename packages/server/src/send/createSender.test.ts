import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/createMemoryStore.ts";
import { interceptStore } from "../testing/interceptStore.ts";
import { outcomeOf, startBackend } from "../testing/startBackend.ts";

const KEY = { "Idempotency-Key": "0123456789abcdef" };
const DOWN = {
  status: 503,
  answer: { error: { code: "store_unavailable" } },
};

/** A store whose steps fail, or never end, while the test says so. */
function createFailingStore() {
  const memory = createMemoryStore();
  const state: FailingState = { fails: "throws", failsAfter: "nothing" };
  const store = interceptStore(memory, async (proceed) => {
    if (state.fails === "throws") throw new Error("redis://user:password@db.internal is away");
    if (state.fails === "hangs") await sleep(60_000, undefined, { ref: false });
    const result = await proceed();
    if (String(result).includes(state.failsAfter)) state.fails = "throws";
    return result;
  });
  return { store, state };
}

interface FailingState {
  fails: "throws" | "hangs" | false;
  /** The store throws after it has returned a value that contains this. */
  failsAfter: string;
}

describe("while the store is down", () => {
  it.each(["throws", "hangs"] as const)("sends nothing when the store %s", async (fails) => {
    const { store, state } = createFailingStore();
    state.fails = fails;
    const backend = await startBackend({ store, storeTimeoutMs: 50 });
    for (const headers of [{}, KEY]) {
      const response = await backend.send({ headers });
      expect(await response.clone().text()).not.toContain("password");
      // The store's entry for the key can't be read, so an earlier try may have arrived.
      const delivery = headers === KEY ? "unconfirmed" : "not-sent";
      expect(await outcomeOf(response)).toMatchObject({ ...DOWN, delivery });
    }
    expect(backend.sandbox.requests()).toEqual([]);
    state.fails = false;
    expect((await backend.send({ headers: KEY })).status).toBe(200);
  });

  it("sends messages without the guarantee if the app chose that", async () => {
    const { store } = createFailingStore();
    const backend = await startBackend({ store, whenStoreFails: "send" });
    expect((await backend.send({ headers: KEY })).status).toBe(200);
    expect((await backend.send({ headers: KEY })).status).toBe(200);
    expect(backend.sandbox.messages()).toHaveLength(2);
  });

  it("answers a message that was sent as sent although the store failed, and does not send it again", async () => {
    const { store, state } = createFailingStore();
    state.fails = false;
    const backend = await startBackend({
      store,
      connect: {
        async fetch(input, init) {
          const response = await fetch(input, init);
          if (new Request(input).url.endsWith("/messages")) state.fails = "throws";
          return response;
        },
      },
    });
    expect((await backend.send({ headers: KEY })).status).toBe(200);
    expect(backend.sandbox.messages()).toHaveLength(1);
  });

  it('never answers "not-sent" for a try whose end is unknown', async () => {
    const { store, state } = createFailingStore();
    state.fails = false;
    const backend = await startBackend({ store });
    await backend.send({ orderId: "drops-after", headers: KEY });
    // The store fails right after it has returned an earlier try.
    state.failsAfter = '"unknown"';
    expect(
      await outcomeOf(await backend.send({ orderId: "drops-after", headers: KEY })),
    ).toMatchObject({
      ...DOWN,
      delivery: "unconfirmed",
    });
    expect(backend.sandbox.messages()).toHaveLength(1);
  });
});
