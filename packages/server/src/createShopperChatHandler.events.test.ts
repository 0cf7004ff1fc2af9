import { describe, expect, it, vi } from "vitest";
import type { ShopperChatEvent } from "./events/ShopperChatEvent.ts";
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

/** A Connect that gives tokens, and to everything else an answer that is nothing. */
function failing(status: number): BackendOptions {
  return {
    connect: {
      fetch: async (input, init) =>
        new Request(input).url.endsWith("/messages")
          ? new Response("", { status })
          : fetch(input, init),
    },
  };
}

describe("onEvent", () => {
  it("calls onEvent with what was sent and what was refused", async () => {
    const { events, send } = await start();
    const requestId = expect.any(String);
    const common = { operation: "send", delivery: "not-sent", durationMs: 0, requestId };
    const refused = { type: "refused", ...common };
    await send();
    await send({ orderId: "chat-disabled" });
    await send({ headers: { Cookie: null } });
    await vi.waitFor(() => {
      expect(events).toEqual([
        { type: "sent", durationMs: 0, requestId },
        { ...refused, status: 403, code: null },
        { ...refused, status: 401, code: "signed_out" },
      ]);
    });
  });

  it("calls onEvent once for each failure of Connect, for what was reconciled, and for the recovery", async () => {
    const { clock, events, send } = await start();
    await send({ orderId: "server-error" });
    await send({ orderId: "drops-after", headers: KEY });
    await send({ orderId: "drops-after", headers: KEY });
    await send({ orderId: "server-error~2", headers: KEY });
    clock.advance(10_000);
    await send({ orderId: "server-error~2", headers: KEY });
    clock.advance(5000);
    await send();
    await vi.waitFor(() => {
      expect(events.filter(({ type }) => type !== "refused" && type !== "sent")).toEqual([
        { type: "upstream-down", during: "send", reason: "failed", status: 500 },
        { type: "upstream-down", during: "send", reason: "unreachable", status: undefined },
        { type: "reconciled", outcome: "found" },
        { type: "reconciled", outcome: "not-there" },
        { type: "upstream-up", downMs: 15_000 },
      ]);
    });
  });

  it.each<[what: string, expected: object, options: BackendOptions, orderId?: string]>([
    [
      "refuses the client's secret",
      { reason: "refused", status: 401 },
      { connect: { clientSecret: "wrong" } },
    ],
    ["refuses every token", { reason: "refused", status: 401 }, {}, "unauthorized"],
    ["is not there", { reason: "unreachable" }, { connect: { baseUrl: "http://127.0.0.1:1" } }],
    [
      "does not answer in time",
      { reason: "unreachable" },
      { connect: { timeoutMs: 50, fetch: () => new Promise<Response>(() => {}) } },
    ],
    ["fails", { reason: "failed", status: 500 }, failing(500)],
    [
      "gives no token for a failure of its own",
      { reason: "failed", status: 503 },
      { connect: { fetch: async () => new Response("", { status: 503 }) } },
    ],
    [
      "is somebody else, who has no tokens",
      { reason: "unexpected", status: 404 },
      { connect: { fetch: async () => new Response("<h1>Shop</h1>", { status: 404 }) } },
    ],
    [
      "is somebody else, who sends elsewhere",
      { reason: "unexpected", status: 302 },
      { connect: { fetch: async () => Response.redirect("https://shop.example/login") } },
    ],
    ["answers with noise", { reason: "unexpected", status: 200 }, failing(200)],
  ])("calls onEvent, for a message and for a read, with why Connect %s", async (...row) => {
    const [, expected, options, orderId] = row;
    const { events, send } = await start(options);
    await send({ ...(orderId && { orderId }) });
    await send({ ...(orderId && { orderId }), method: "GET" });
    await vi.waitFor(() => {
      expect(events.filter(({ type }) => type === "upstream-down")).toMatchObject([
        { during: "send", ...expected },
        { during: "read", ...expected },
      ]);
    });
  });

  it("calls onEvent for repeats that waited", async () => {
    const { events, received, send } = await start({ sandbox: { slowMs: 100 } });
    const first = send({ orderId: "slow", headers: KEY });
    await vi.waitFor(() => expect(received("/messages")).toHaveLength(1));
    await send({ orderId: "slow", headers: KEY });
    await first;
    await vi.waitFor(() => expect(events).toContainEqual({ type: "deduplicated", durationMs: 0 }));
  });

  it("answers as before when onEvent throws or rejects", async () => {
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

  it("calls onEvent with nothing personal and nothing secret", async () => {
    const { events, send } = await start();
    const body = "Words to look for";
    for (const orderId of ["shopping", "drops-after", "drops-after", "chat-disabled", "silly"]) {
      await send({ orderId, body, headers: KEY });
    }
    await vi.waitFor(() => expect(events.length).toBeGreaterThan(5));
    const emitted = JSON.stringify(events);
    for (const found of [body, SECRET, "customer-1", "drops-after", "0123456789abcdef"]) {
      expect(emitted).not.toContain(found);
    }
  });
});
