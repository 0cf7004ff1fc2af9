import { QueryClient } from "@tanstack/react-query";
import { act, waitFor, within } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, it, onTestFinished } from "vitest";
import { createSandboxClient } from "../../../testing/createSandboxClient.ts";
import { chatQueries } from "../../../testing/renderChat.tsx";
import { shopperMessagesQueryOptions } from "../../messages/shopperMessagesQueryOptions.ts";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import { ShopperChat } from "../ShopperChat.tsx";

it("a chat's server HTML contains prefetched messages, and hydration adds day and time", async () => {
  const { client, sandbox } = createSandboxClient();
  sandbox.shopperSays("shopping", { body: "Hi Sam" });
  sandbox.shopperSays("shopping", { body: "They are out of lemons" });
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(shopperMessagesQueryOptions({ client, orderId: "shopping" }));
  const page = (
    <ShopperChatProvider client={client} queryClient={queryClient}>
      <ShopperChat orderId="shopping" pollMs={false} />
    </ShopperChatProvider>
  );
  const container = document.createElement("div");
  container.innerHTML = renderToString(page);
  document.body.append(container);
  const { field, log } = chatQueries(container);
  const said = within(log()).getByText("Hi Sam");
  expect(log()).not.toMatchTextContent("Today");
  expect(container.querySelector("time")).toBeNull();
  field().value = "Typed before";
  const root = await act(async () => hydrateRoot(container, page));
  onTestFinished(async () => {
    await act(async () => root.unmount());
    container.remove();
  });
  await waitFor(() => expect(log()).toMatchTextContent("Today"));
  expect(container.querySelector("time")).toBeInTheDocument();
  expect(within(log()).getByText("Hi Sam")).toBe(said);
  expect(field()).toHaveValue("Typed before");
});
