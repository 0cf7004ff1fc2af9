import { describe, expect, it, vi } from "vitest";
import { everythingIn } from "../testing/everythingIn.ts";
import { failureOf } from "../testing/failureOf.ts";
import { createShopperChatClient } from "./createShopperChatClient.ts";
import { isShopperChatError, ShopperChatError } from "./ShopperChatError.ts";

const details = { kind: "disallowed", delivery: "not-sent", status: 403 } as const;

describe("recognising an error", () => {
  it("knows its own, and it is an Error", () => {
    const error = new ShopperChatError(details);
    expect(isShopperChatError(error)).toBe(true);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("ShopperChatError");
  });

  it("knows those of another copy of the library", async () => {
    vi.resetModules();
    const copy = await import("./ShopperChatError.ts");
    expect(copy.ShopperChatError).not.toBe(ShopperChatError);
    expect(isShopperChatError(new copy.ShopperChatError(details))).toBe(true);
    expect(copy.isShopperChatError(new ShopperChatError(details))).toBe(true);
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["undefined", undefined],
    ["text", "ShopperChatError"],
    ["another error", new Error("no")],
    [
      "an error that looks alike",
      Object.assign(new Error("no"), { ...details, name: "ShopperChatError" }),
    ],
    ["a plain object", { ...details, name: "ShopperChatError" }],
    ["an object without a prototype", Object.create(null)],
    ["a proxy that says yes to everything", new Proxy({}, { get: () => yes, has: () => true })],
    [
      "a proxy that throws",
      new Proxy(new Error("no"), { get: fail, has: fail, getPrototypeOf: fail }),
    ],
    ["a revoked proxy", revokedProxy()],
  ])("does not take %s for one", (_, value) => {
    expect(isShopperChatError(value)).toBe(false);
  });
});

describe("an error's message", () => {
  it("says kind, status, delivery and the hint", () => {
    expect(new ShopperChatError({ ...details, hint: "ask them." }).message).toBe(
      "disallowed (HTTP 403), not-sent: ask them.",
    );
    expect(new ShopperChatError({ kind: "busy", delivery: "not-sent" }).message).toBe(
      "busy, not-sent",
    );
  });
});

describe("an error's cause", () => {
  function causeOf(original: unknown): unknown {
    return new ShopperChatError({ ...details, cause: original }).cause;
  }

  it("is the name and code of the error underneath, and nothing else", () => {
    const original = Object.assign(new TypeError("secret"), { code: "ERR_X", url: "secret" });
    expect(causeOf(original)).toStrictEqual({ name: "TypeError", code: "ERR_X" });
  });

  it("has the code from one level deeper, where Node's fetch puts it", () => {
    const original = new TypeError("x", {
      cause: Object.assign(new Error("y"), { code: "ECONNRESET" }),
    });
    expect(causeOf(original)).toStrictEqual({ name: "TypeError", code: "ECONNRESET" });
  });

  it.each<[string, unknown]>([
    ["an address", { name: "https://shop.example" }],
    ["a sentence", { name: "my secret" }],
    ["very long", { name: "x".repeat(49) }],
    ["no text", { name: 5 }],
    ["missing", {}],
    ["of something that is no object", "TypeError"],
    ["of null", null],
    ["unreadable", new Proxy({}, { get: fail })],
  ])("is left out when the name is %s", (_, original) => {
    expect(causeOf(original)).toBeUndefined();
  });

  it.each([20, "two words", "https://shop.example", ""])("leaves out the code %j", (code) => {
    expect(causeOf({ name: "AbortError", code })).toStrictEqual({ name: "AbortError" });
  });
});

describe("secrets", () => {
  const TEXT = "Sentinel text of the customer";
  const TOKEN = "sentinel.token.of.connect";
  const HOST = "sentinel-host.example";
  const ORDER = "sentinel order";
  const request = { orderId: ORDER, body: TEXT };
  const mention = `${TEXT} ${TOKEN} https://${HOST}/${ORDER}`;
  const echo = { error: { message: mention, code: 4001, url: mention }, meta: { key: mention } };

  function throwing(): never {
    throw Object.assign(new TypeError(mention, { cause: new Error(mention) }), { config: mention });
  }

  it.each<[string, typeof fetch, object?]>([
    ["a fetch that fails", throwing],
    ["a refusal that repeats them", async () => Response.json(echo, { status: 400 })],
    ["a page that repeats them", async () => new Response(mention, { status: 403 })],
    ["an answer that can't be read", async () => new Response(mention)],
    ["an unknown failure", async () => Response.json(echo, { status: 500, statusText: "no" })],
    ["a body that breaks", async () => new Response(new ReadableStream({ start: throwing }))],
    ["a text that is too long", fetch, { body: TEXT.repeat(1000) }],
    ["an order id that can't be", fetch, { orderId: `${ORDER}/../${TOKEN}` }],
    ["an idempotency key that can't be", fetch, { idempotencyKey: mention }],
    ["an aborted signal", fetch, { signal: AbortSignal.abort(new Error(mention)) }],
  ])("are nowhere in the error of %s", async (_, replacement, part = {}) => {
    const client = createShopperChatClient({
      baseUrl: `https://${HOST}`,
      fetch: replacement,
      getAccessToken: () => TOKEN,
    });
    const error = await failureOf(client.sendMessage({ ...request, ...part }));
    expect(everythingIn(error)).not.toMatch(/sentinel/i);
  });

  it.each<[string, () => string]>([
    ["throws", throwing],
    ["gives what can't be a header", () => `${TOKEN}\n${mention}`],
  ])("are nowhere in the error of a getAccessToken that %s", async (_, getAccessToken) => {
    const client = createShopperChatClient({ baseUrl: `https://${HOST}`, getAccessToken });
    const error = await failureOf(client.sendMessage(request));
    expect(everythingIn(error)).not.toMatch(/sentinel/i);
  });

  it("would be found there", () => {
    const error = new ShopperChatError({ ...details, hint: TOKEN, cause: { name: "Sentinel" } });
    expect(everythingIn(error)).toContain(TOKEN);
    expect(everythingIn(error)).toContain("Sentinel");
  });
});

function yes(): boolean {
  return true;
}

function fail(): never {
  throw new Error("trap");
}

function revokedProxy(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
