import { createElement } from "react";
import { expect, it } from "vitest";
import { QuickReplies } from "../src/composer/QuickReplies.tsx";
import { toStoryCode } from "./toStoryCode.ts";

it("shows a story as code that an app can paste: imports, styles, provider, and no callback", () => {
  const args = {
    orderId: "chat-disabled",
    unstyled: true,
    onSent: () => {},
    errorActions: createElement("a", { href: "tel:+15550100" }, "Call us instead"),
  };
  expect(toStoryCode("Composer/Writing", args)).toBe(
    `import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import "@shopper-chat/react/styles.css";

export const OrderChat = () => (
  <ShopperChatProvider baseUrl="/shopper-chat">
    <ShopperChatComposer
      orderId="chat-disabled"
      unstyled
      errorActions={<a href="tel:+15550100">Call us instead</a>}
    />
  </ShopperChatProvider>
);`,
  );
});

it("shows the styles of the conversation, and the import of the quick replies", () => {
  const quickReplies = createElement(QuickReplies, { replies: ["Ripe ones", "Leave it"] });
  const code = toStoryCode("Conversation/States", {
    orderId: "conversation",
    pollMs: 1000,
    quickReplies,
  });
  expect(code).toContain('import "@shopper-chat/react/chat.css";');
  expect(code).toContain('import { QuickReplies } from "@shopper-chat/react/quick-replies";');
  expect(code).toContain('quickReplies={<QuickReplies replies={["Ripe ones", "Leave it"]} />}');
  expect(code).toContain("pollMs={1000}");
});

it("shows the component alone for a story of many states, or of failures that controls choose", () => {
  const code = `<ShopperChatComposer orderId="shopping" />`;
  expect(toStoryCode("Composer/At a glance", {})).toContain(code);
  expect(toStoryCode("Composer/Break it", { latencyMs: 500, failure: "lost" })).toContain(code);
});

it("shows the element as HTML", () => {
  expect(
    toStoryCode("Element/shopper-chat", { orderId: "shopping", colorScheme: "dark" }),
  ).toContain(
    '<shopper-chat base-url="/shopper-chat" order-id="shopping" color-scheme="dark"></shopper-chat>',
  );
});
