import { describe, expect, it, vi } from "vitest";
import type { ShopperChatEvent } from "./ShopperChatEvent.ts";
import { createTestClock } from "./testing/createTestClock.ts";
import { type BackendOptions, SECRET, startBackend } from "./testing/startBackend.ts";

const KEY = { "Idempotency-Key": "0123456789abcdef" };

async function start(options: BackendOptions = {}) {
  const events: ShopperChatEvent[] = [];
  const clock = createTestClock();
  const backend = await startBackend({
    clock,
    onEvent: (event) => void events.push(event),
    ...options,
    sandbox: { now: clock.date, ...options.sandbox },
  });
  return { ...backend, clock, events };
}

describe("onEvent", () => {
  it("is told what was sent and what was refused", async () => {
    const { events, send } = await start();
    await send();
    await send({ orderId: "chat-disabled" });
    await send({ headers: { Cookie: null } });
    await vi.waitFor(() => {
      expect(events).toEqual([
        { type: "sent", durationMs: 0 },
        { type: "refused", status: 403, code: null, delivery: "not-sent", durationMs: 0 },
        { type: "refused", status: 401, code: "signed_out", delivery: "not-sent", durationMs: 0 },
      ]);
    });
  });

  it("is told of Connect's failures, and of what was found out afterwards", async () => {
    const { clock, events, send } = await start();
    await send({ orderId: "server-error" });
    await send({ orderId: "drops-after", headers: KEY });
    await send({ orderId: "drops-after", headers: KEY });
    await send({ orderId: "server-error~2", headers: KEY });
    clock.advance(10_000);
    await send({ orderId: "server-error~2", headers: KEY });
    await vi.waitFor(() => {
      expect(events.filter(({ type }) => type !== "refused" && type !== "sent")).toEqual([
        { type: "upstream-down", during: "send", status: 500 },
        { type: "upstream-down", during: "send", status: undefined },
        { type: "settled", outcome: "found" },
        { type: "upstream-down", during: "send", status: 500 },
        { type: "settled", outcome: "not-there" },
        { type: "upstream-down", during: "send", status: 500 },
      ]);
    });
  });

  it("is told of repeats that waited", async () => {
    const { events, received, send } = await start({ sandbox: { slowMs: 100 } });
    const first = send({ orderId: "slow", headers: KEY });
    await vi.waitFor(() => expect(received("/messages")).toHaveLength(1));
    await send({ orderId: "slow", headers: KEY });
    await first;
    await vi.waitFor(() => expect(events).toContainEqual({ type: "waited", durationMs: 0 }));
  });

  it("changes nothing when it throws or rejects", async () => {
    for (const onEvent of [
      () => {
        throw new Error("the host's own");
      },
      () => Promise.reject(new Error("the host's own")),
    ]) {
      const { send } = await start({ onEvent });
      expect((await send()).status).toBe(200);
    }
  });

  it("gets nothing personal and nothing secret", async () => {
    const { events, send } = await start();
    const body = "Words to look for";
    for (const orderId of ["shopping", "drops-after", "drops-after", "chat-disabled", "silly"]) {
      await send({ orderId, body, headers: KEY });
    }
    await vi.waitFor(() => expect(events.length).toBeGreaterThan(5));
    const told = JSON.stringify(events);
    for (const found of [body, SECRET, "customer-1", "drops-after", "0123456789abcdef"]) {
      expect(told).not.toContain(found);
    }
  });
});
