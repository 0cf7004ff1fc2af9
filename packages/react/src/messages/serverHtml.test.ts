import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import {
  ShopperChatProvider,
  type ShopperChatProviderProps,
} from "../provider/ShopperChatProvider.tsx";
import { shopperMessagesQueryOptions } from "./shopperMessagesQueryOptions.ts";
import { useMarkShopperMessagesRead } from "./useMarkShopperMessagesRead.ts";
import { useShopperConversation } from "./useShopperConversation.ts";

function Conversation(): ReactElement {
  const { entries, status } = useShopperConversation({ orderId: "shopping" });
  useMarkShopperMessagesRead({ orderId: "shopping", newestMessageRef: { current: null } });
  const texts = entries.map((entry) => entry.kind === "message" && entry.message.body);
  return createElement("p", {}, `${status}: ${texts.join()}`);
}

function htmlOf(provider: ShopperChatProviderProps, queryClient: QueryClient): string {
  return renderToString(
    createElement(
      QueryClientProvider,
      { client: queryClient },
      createElement(ShopperChatProvider, provider, createElement(Conversation)),
    ),
  );
}

it("server HTML contains the conversation if it was prefetched, and requests nothing else", async () => {
  const sandboxClient = createSandboxClient();
  sandboxClient.sandbox.shopperSays("shopping", { body: "They are out of lemons" });
  const { client } = sandboxClient;
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(shopperMessagesQueryOptions({ client, orderId: "shopping" }));
  expect(htmlOf({ client }, queryClient)).toBe("<p>ready: They are out of lemons</p>");
  expect(htmlOf({ client }, new QueryClient())).toBe("<p>loading: </p>");
  expect(sandboxClient.reads()).toBe(1);
  expect(sandboxClient.marks()).toBe(0);
});

it("server HTML contains the conversation if the server has another base URL than the page", async () => {
  const { client, sandbox } = createSandboxClient();
  sandbox.shopperSays("shopping", { body: "They are out of lemons" });
  const below = { baseUrl: "/shopper-chat", customerKey: "sam" };
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(
    shopperMessagesQueryOptions({ client, orderId: "shopping", ...below }),
  );
  expect(htmlOf(below, queryClient)).toBe("<p>ready: They are out of lemons</p>");
  expect(htmlOf({ ...below, baseUrl: "/other" }, queryClient)).toBe("<p>loading: </p>");
});
