import { createSyncStoragePersister } from "@tanstack/query-sync-storage-persister";
import {
  type DehydrateOptions,
  defaultShouldDehydrateMutation,
  defaultShouldDehydrateQuery,
  QueryClient,
} from "@tanstack/react-query";
import { PersistQueryClientProvider } from "@tanstack/react-query-persist-client";
import { render, screen } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { isShopperChatMutation } from "../send/isShopperChatMutation.ts";
import { invalidateShopperMessages, isShopperChatQuery } from "./shopperMessagesQueryOptions.ts";
import { useShopperMessages } from "./useShopperMessages.ts";

/* In this order, because the warning is given once. */
describe("PersistQueryClientProvider", () => {
  it("stores no messages with the documented options, and nothing is warned of", async () => {
    const { queryClient, stored } = await renderPersisted({
      shouldDehydrateQuery: (query) =>
        defaultShouldDehydrateQuery(query) && !isShopperChatQuery(query),
      shouldDehydrateMutation: (mutation) =>
        defaultShouldDehydrateMutation(mutation) && !isShopperChatMutation(mutation),
    });
    queryClient.setQueryData(["orders"], ["shopping"]);
    await vi.waitFor(() => expect(stored()).toContain("orders"));
    await invalidateShopperMessages(queryClient);
    expect(stored()).not.toContain("No limes today");
  });

  it("without options stores messages, and the next read warns of it once, with what to do", async () => {
    const errors = vi.spyOn(console, "error").mockImplementation(() => {});
    const { queryClient, stored } = await renderPersisted(undefined);
    await vi.waitFor(() => expect(stored()).toContain("No limes today"));
    expect(errors).not.toHaveBeenCalled();
    await invalidateShopperMessages(queryClient);
    await invalidateShopperMessages(queryClient);
    expect(errors).toHaveBeenCalledOnce();
    expect(errors.mock.lastCall?.join()).toMatch(/persister stores messages.*isShopperChatQuery/);
    errors.mockRestore();
  });
});

/** Renders the messages of an order below the persister of an app, as its documentation shows it. */
async function renderPersisted(dehydrateOptions: DehydrateOptions | undefined) {
  const { client, sandbox } = createSandboxClient();
  sandbox.shopperSays("shopping", { body: "No limes today" });
  // Not localStorage, which tests in the other pages of the browser would see. The persister may write
  // once more after its test.
  let isFinished = false;
  onTestFinished(() => {
    isFinished = true;
    sessionStorage.clear();
  });
  const storage = {
    getItem: (key: string) => sessionStorage.getItem(key),
    removeItem: (key: string) => sessionStorage.removeItem(key),
    setItem(key: string, value: string) {
      if (!isFinished) sessionStorage.setItem(key, value);
    },
  };
  const queryClient = new QueryClient();
  const persister = createSyncStoragePersister({ storage, throttleTime: 0 });
  render(
    <PersistQueryClientProvider
      client={queryClient}
      persistOptions={{ persister, ...(dehydrateOptions && { dehydrateOptions }) }}
    >
      <ShopperChatProvider client={client}>
        <Messages />
      </ShopperChatProvider>
    </PersistQueryClientProvider>,
  );
  await screen.findByText("No limes today");
  return { queryClient, stored: () => sessionStorage.getItem("REACT_QUERY_OFFLINE_CACHE") ?? "" };
}

function Messages() {
  const { messages } = useShopperMessages({ orderId: "shopping" });
  return <p>{messages.map(({ body }) => body).join()}</p>;
}
