import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createSandboxClient } from "../testing/createSandboxClient.ts";
import { shopperMessagesOptions } from "./shopperMessagesOptions.ts";
import { useMarkShopperMessagesRead } from "./useMarkShopperMessagesRead.ts";
import { useShopperConversation } from "./useShopperConversation.ts";

function Conversation(): ReactElement {
  const { entries, status } = useShopperConversation({ orderId: "shopping" });
  useMarkShopperMessagesRead({ orderId: "shopping", target: null });
  const texts = entries.map((entry) => entry.kind === "message" && entry.message.body);
  return createElement("p", {}, `${status}: ${texts.join()}`);
}

function htmlOf(
  { client }: ReturnType<typeof createSandboxClient>,
  queryClient: QueryClient,
): string {
  return renderToString(
    createElement(
      QueryClientProvider,
      { client: queryClient },
      createElement(ShopperChatProvider, { client }, createElement(Conversation)),
    ),
  );
}

it("has the conversation in a server's HTML where it was prefetched, and asks for nothing else", async () => {
  const sandboxClient = createSandboxClient();
  sandboxClient.sandbox.shopperSays("shopping", { body: "They are out of lemons" });
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(shopperMessagesOptions(sandboxClient.client, "shopping"));
  expect(htmlOf(sandboxClient, queryClient)).toBe("<p>ready: They are out of lemons</p>");
  expect(htmlOf(sandboxClient, new QueryClient())).toBe("<p>loading: </p>");
  expect(sandboxClient.reads()).toBe(1);
  expect(sandboxClient.marks()).toBe(0);
});
