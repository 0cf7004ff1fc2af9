import { createRef } from "react";
import { describe, expectTypeOf, it } from "vitest";
import {
  type SentMessage,
  ShopperChatComposer,
  type ShopperChatComposerHandle,
  type ShopperChatError,
  ShopperChatProvider,
  type UseSendShopperMessageResult,
  useSendShopperMessage,
} from "./index.ts";

describe("the composer's types", () => {
  it("ask for an order, and take a ref", () => {
    const ref = createRef<ShopperChatComposerHandle>();
    expectTypeOf(<ShopperChatComposer orderId="1" ref={ref} />).not.toBeAny();
    // @ts-expect-error orderId is missing
    expectTypeOf(<ShopperChatComposer />).not.toBeAny();
    // @ts-expect-error an order id is text
    expectTypeOf(<ShopperChatComposer orderId={1} />).not.toBeAny();
    // @ts-expect-error there is no such availability
    expectTypeOf(<ShopperChatComposer orderId="1" availability="later" />).not.toBeAny();
    expectTypeOf<ShopperChatComposerHandle["insert"]>().returns.toEqualTypeOf<
      "inserted" | "not-empty" | "unavailable"
    >();
  });
});

describe("the provider's types", () => {
  it("take an address or a client, and no Connect token", () => {
    expectTypeOf(<ShopperChatProvider baseUrl="/shopper-chat" />).not.toBeAny();
    // @ts-expect-error neither is given
    expectTypeOf(<ShopperChatProvider />).not.toBeAny();
    // @ts-expect-error a browser must never hold a Connect token
    expectTypeOf(<ShopperChatProvider baseUrl="/" getAccessToken={() => ""} />).not.toBeAny();
  });
});

describe("the hook's types", () => {
  it("are a mutation's that can be narrowed by its status", () => {
    expectTypeOf(useSendShopperMessage).parameter(0).toHaveProperty("orderId");
    type Succeeded = Extract<UseSendShopperMessageResult, { status: "success" }>;
    type Failed = Extract<UseSendShopperMessageResult, { status: "error" }>;
    expectTypeOf<Succeeded["data"]>().toEqualTypeOf<SentMessage>();
    expectTypeOf<Succeeded["error"]>().toEqualTypeOf<null>();
    expectTypeOf<Failed["error"]>().toEqualTypeOf<ShopperChatError>();
    expectTypeOf<
      UseSendShopperMessageResult["mutateAsync"]
    >().returns.resolves.toEqualTypeOf<SentMessage>();
    expectTypeOf<UseSendShopperMessageResult["mutate"]>().parameter(0).toHaveProperty("body");
  });
});
