import { createRef } from "react";
import { describe, expectTypeOf, it } from "vitest";
import {
  type InsertTextResult,
  mergeProps,
  type SentMessage,
  ShopperChatAnnouncer,
  ShopperChatComposer,
  type ShopperChatComposerActions,
  type ShopperChatComposerState,
  type ShopperChatError,
  ShopperChatProvider,
  type UnsentMessage,
  type UseSendShopperMessageResult,
  useSendShopperMessage,
  useShopperChatComposer,
  useShopperChatComposerState,
} from "./index.ts";

describe("types of the composer", () => {
  it("require an orderId", () => {
    expectTypeOf(<ShopperChatComposer orderId="1" />).not.toBeAny();
    // @ts-expect-error orderId is missing
    expectTypeOf(<ShopperChatComposer />).not.toBeAny();
    // @ts-expect-error orderId is text
    expectTypeOf(<ShopperChatComposer orderId={1} />).not.toBeAny();
    // @ts-expect-error there is no such availability
    expectTypeOf(<ShopperChatComposer orderId="1" availability="later" />).not.toBeAny();
  });

  it("accept a ref of the root, actions, other attributes and props of the parts", () => {
    const ref = createRef<HTMLDivElement>();
    const actionsRef = createRef<ShopperChatComposerActions>();
    expectTypeOf(
      <ShopperChatComposer
        orderId="1"
        ref={ref}
        actionsRef={actionsRef}
        style={{ margin: 0 }}
        data-testid="composer"
        aria-label="Ask Ana"
        slotProps={{
          textarea: { onKeyDown: (event) => event.preventDefault(), "data-track": "field" },
          sendButton: { onClick: (event) => event.preventDefault() },
        }}
      />,
    ).not.toBeAny();
    // @ts-expect-error ref is the root element
    expectTypeOf(<ShopperChatComposer orderId="1" ref={actionsRef} />).not.toBeAny();
    expectTypeOf<
      ShopperChatComposerActions["insertText"]
    >().returns.toEqualTypeOf<InsertTextResult>();
  });

  it("let a design system spread the props of the hook, and read parts of its state", () => {
    expectTypeOf(<OwnComposer />).not.toBeAny();
  });

  it("narrow an unsent message by its status", () => {
    type Failed = Extract<UnsentMessage, { status: "failed" }>;
    expectTypeOf<Failed["error"]>().toEqualTypeOf<ShopperChatError>();
    expectTypeOf<UnsentMessage["status"]>().toEqualTypeOf<"queued" | "sending" | "failed">();
  });
});

describe("types of the provider", () => {
  it("accept a baseUrl or a client, and no Connect token", () => {
    expectTypeOf(<ShopperChatProvider baseUrl="/shopper-chat" />).not.toBeAny();
    // @ts-expect-error both are missing
    expectTypeOf(<ShopperChatProvider />).not.toBeAny();
    // @ts-expect-error a browser must never hold a Connect token
    expectTypeOf(<ShopperChatProvider baseUrl="/" getAccessToken={() => ""} />).not.toBeAny();
  });
});

describe("types of useSendShopperMessage", () => {
  it("narrow the result by its status", () => {
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

function getCount(state: ShopperChatComposerState) {
  return state.characterCount;
}

function OwnComposer() {
  const composer = useShopperChatComposer({ orderId: "1" });
  const count: number = useShopperChatComposerState(composer, getCount);
  return (
    <div {...composer.rootProps}>
      <label {...composer.labelProps}>{composer.strings.label}</label>
      <textarea {...composer.textareaProps} />
      <p>{count}</p>
      <button {...mergeProps(composer.sendButtonProps, { onClick: () => {} })}>
        {composer.strings.send}
      </button>
      <ul {...composer.unsentMessagesProps}>
        {composer.unsentMessages.map((message) => {
          const { messageProps, textProps, retryButtonProps } =
            composer.getUnsentMessageProps(message);
          return (
            <li key={message.idempotencyKey} {...messageProps}>
              <p {...textProps}>{message.body}</p>
              <button {...retryButtonProps}>{composer.strings.tryAgain}</button>
            </li>
          );
        })}
      </ul>
      <ShopperChatAnnouncer orderId="1" />
    </div>
  );
}
