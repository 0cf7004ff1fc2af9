import { describe, expectTypeOf, it } from "vitest";
import {
  type ChatAvailability,
  createShopperChatClient,
  isShopperChatError,
  type MessageDelivery,
  type SentMessage,
  type ShopperChatClient,
  type ShopperChatError,
} from "./index.ts";

describe("the client's types", () => {
  it("name what a message needs and what comes back", () => {
    expectTypeOf(createShopperChatClient).returns.toEqualTypeOf<ShopperChatClient>();
    expectTypeOf<ShopperChatClient["sendMessage"]>().returns.resolves.toEqualTypeOf<SentMessage>();
    expectTypeOf<SentMessage["id"]>().toEqualTypeOf<string>();
  });

  it("refuse a client without an address, and a message without an order or a text", () => {
    // @ts-expect-error baseUrl is missing
    createShopperChatClient({});
    // @ts-expect-error body is missing
    expectTypeOf<ShopperChatClient["sendMessage"]>().toBeCallableWith({ orderId: "1" });
    // @ts-expect-error an order id is text
    expectTypeOf<ShopperChatClient["sendMessage"]>().toBeCallableWith({ orderId: 1, body: "" });
  });

  it("narrow what was caught", () => {
    const caught: unknown = null;
    if (!isShopperChatError(caught)) return;
    expectTypeOf(caught).toEqualTypeOf<ShopperChatError>();
    expectTypeOf(caught.delivery).toEqualTypeOf<MessageDelivery>();
    expectTypeOf<MessageDelivery>().toEqualTypeOf<"not-sent" | "unconfirmed">();
    expectTypeOf<ChatAvailability>().toEqualTypeOf<"open" | "not-yet" | "closed">();
  });
});
