import { describe, expect, it, vi } from "vitest";
import { createShopperChatHandler } from "./createShopperChatHandler.ts";
import type { ShopperChatEvent } from "./events/ShopperChatEvent.ts";
import type { ShopperChatHandlerDebugEvent } from "./events/ShopperChatHandlerDebugEvent.ts";
import { createMemoryStore } from "./store/createMemoryStore.ts";
import { type BackendOptions, SECRET, startBackend } from "./testing/startBackend.ts";

const KEY = { "Idempotency-Key": "0123456789abcdef" };
const thrown = new Error(`what the host's own code threw, with ${SECRET}`);

function fail(): never {
  throw thrown;
}

async function start(options: BackendOptions) {
  const debugged: ShopperChatHandlerDebugEvent[] = [];
  const events: ShopperChatEvent[] = [];
  const backend = await startBackend({
    onDebug: (event) => void debugged.push(event),
    onEvent: (event) => void events.push(event),
    ...options,
  });
  return { ...backend, debugged, events };
}

describe("onDebug", () => {
  it.each<[during: string, options: BackendOptions]>([
    ["authenticate", { authenticate: fail }],
    ["authorizeOrder", { authorizeOrder: fail }],
    ["retailerId", { connect: { retailerId: fail } }],
    ["store", { store: { ...createMemoryStore(), get: fail } }],
    ["token", { connect: { fetch: fail } }],
    ["onEvent", { onEvent: fail }],
    ["onEvent", { onEvent: async () => fail() }],
  ])("calls onDebug, and nothing else, with what %s threw", async (during, options) => {
    const { debugged, events, send } = await start(options);
    const answer = await (await send({ headers: KEY })).text();
    await vi.waitFor(() => expect(debugged).toContainEqual({ during, original: thrown }));
    expect(answer + JSON.stringify(events)).not.toContain(SECRET);
  });

  it("calls onDebug with a fault of the handler itself", async () => {
    const debugged: ShopperChatHandlerDebugEvent[] = [];
    const handler = createShopperChatHandler({
      connect: { baseUrl: "http://127.0.0.1:1", clientId: "client", clientSecret: SECRET },
      authenticate: () => null,
      onDebug: (event) => void debugged.push(event),
    });
    const request = new Request("http://storefront.example/");
    Object.defineProperty(request, "url", { value: "not a URL" });
    expect((await handler(request)).status).toBe(500);
    await vi.waitFor(() =>
      expect(debugged).toEqual([{ during: "handler", original: expect.any(TypeError) }]),
    );
  });

  it("calls onDebug with what broke the way to Connect, for messages and for reads", async () => {
    const { debugged, send } = await start({
      connect: {
        fetch: (input, init) =>
          new Request(input).url.endsWith("/messages") ? fail() : fetch(input, init),
      },
    });
    await send();
    await send({ method: "GET" });
    const one = { during: "connect", original: thrown };
    await vi.waitFor(() => expect(debugged).toEqual([one, one]));
  });

  it("calls onDebug with the status of a refused secret, and never with the secret", async () => {
    const { debugged, send } = await start({ connect: { clientSecret: "wrong-secret" } });
    await send();
    await vi.waitFor(() => expect(debugged).toMatchObject([{ during: "token" }]));
    expect(String(debugged[0]?.original)).toContain("HTTP 401");
    expect(String(debugged[0]?.original)).not.toContain("wrong-secret");
  });

  it.each<[during: string, options: object]>([
    ["authenticate", { authenticate: () => ({ userId: 7 }) }],
    ["authorizeOrder", { authorizeOrder: () => "yes" }],
    ["retailerId", { connect: { retailerId: () => "two words" } }],
  ])(
    "calls onDebug with a TypeError if %s returns something unexpected",
    async (during, options) => {
      const { debugged, send } = await start(options);
      expect((await send()).status).toBe(500);
      await vi.waitFor(() =>
        expect(debugged).toEqual([{ during, original: expect.any(TypeError) }]),
      );
      expect(String(debugged[0]?.original)).toContain(`${during} must give`);
    },
  );

  it("does not call onDebug for ordinary refusals", async () => {
    const { debugged, events, send } = await start({});
    for (const orderId of ["shopping", "chat-disabled", "no-such-order"]) await send({ orderId });
    await send({ headers: { Cookie: null } });
    await send({ rawBody: "{" });
    await vi.waitFor(() => expect(events).toHaveLength(5));
    expect(debugged).toEqual([]);
  });

  it.each([fail, async () => fail()])("answers as before when onDebug fails", async (onDebug) => {
    const { send } = await start({ onDebug, authenticate: fail });
    expect((await send()).status).toBe(500);
  });
});
