import { afterEach, describe, expect, it, vi } from "vitest";
import {
  createShopperChatHandler,
  type ShopperChatHandlerOptions,
} from "../createShopperChatHandler.ts";
import { createMemoryStore } from "./createMemoryStore.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function warningsOf(options: Pick<ShopperChatHandlerOptions, "store"> = {}) {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const shopperChat = createShopperChatHandler({
    connect: { baseUrl: "http://127.0.0.1:1", clientId: "client", clientSecret: "secret" },
    authenticate: () => null,
    ...options,
  });
  const request = () => shopperChat(new Request("https://shop.example/"));
  return { warn, request };
}

describe("a handler without a store", () => {
  it("warns once in production, at its first request", async () => {
    vi.stubEnv("NODE_ENV", "production");
    const { warn, request } = warningsOf();
    expect(warn).not.toHaveBeenCalled();
    await request();
    await request();
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining("several processes may send a message twice"),
    );
  });

  it("does not warn during development", async () => {
    const { warn, request } = warningsOf();
    await request();
    expect(warn).not.toHaveBeenCalled();
  });

  it("does not warn in production if the app chose the memory of its only process", async () => {
    vi.stubEnv("NODE_ENV", "production");
    const { warn, request } = warningsOf({ store: createMemoryStore() });
    await request();
    expect(warn).not.toHaveBeenCalled();
  });
});
