import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failureOf } from "../testing/failureOf.ts";
import { startTestServer } from "../testing/startTestServer.ts";
import { createShopperChatClient } from "./createShopperChatClient.ts";
import { messagesUrl } from "./sendRequest.ts";

describe("the address of an order's messages", () => {
  it.each([
    ["order-1", "order-1"],
    ["A b", "A%20b"],
    ["100%", "100%25"],
    ["%2e%2e", "%252e%252e"],
    ["a?b#c", "a%3Fb%23c"],
    ["a.b", "a.b"],
    ["nº 😀", "n%C2%BA%20%F0%9F%98%80"],
  ])("carries the order id %j to the server in one piece", async (orderId, encoded) => {
    const { url, received } = await startTestServer((response) => response.end('{"id":1}'));
    const client = createShopperChatClient({ baseUrl: `${url}/chat` });
    await client.sendMessage({ orderId, body: "Hello" });
    const path = `/chat/v2/post_checkout/chat/${encoded}/messages`;
    expect(received.map((request) => request.path)).toEqual([path]);
  });

  it.each(["", ".", "..", "a/b", "a\\b", "a\nb", "\ud800", "x".repeat(256), 123, undefined])(
    "can't be made of the order id %j: nothing is sent, and the error says why",
    async (orderId) => {
      const { url, received } = await startTestServer((response) => response.end('{"id":1}'));
      const client = createShopperChatClient({ baseUrl: url });
      // As JavaScript would call it.
      const sending = Reflect.apply(client.sendMessage, client, [{ orderId, body: "Hello" }]);
      const failure = await failureOf(sending);
      expect(failure).toMatchObject({ kind: "unexpected", delivery: "not-sent" });
      expect(failure.message).toContain("orderId must be");
      expect(received).toEqual([]);
    },
  );

  it("can't be made of a path where there is no page", async () => {
    const client = createShopperChatClient({ baseUrl: "/shopper-chat" });
    const failure = await failureOf(client.sendMessage({ orderId: "order-1", body: "Hello" }));
    expect(failure).toMatchObject({ kind: "unexpected", delivery: "not-sent" });
    expect(failure.message).toContain("absolute");
  });

  it("is a path where there is a page, for it to resolve", () => {
    vi.stubGlobal("location", new URL("https://shop.example/orders/1"));
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    expect(messagesUrl("/chat", "a")).toBe("/chat/v2/post_checkout/chat/a/messages");
    expect(messagesUrl("", "a")).toBe("/v2/post_checkout/chat/a/messages");
  });
});
