import { QueryClient } from "@tanstack/react-query";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { invalidateShopperMessages } from "./shopperMessagesQueryOptions.ts";
import { useShopperUnreadCount } from "./useShopperUnreadCount.ts";

afterEach(cleanup);

describe("useShopperUnreadCount", () => {
  it("counts the shopper's unread messages, with one read for several hooks", async () => {
    const { client, reads, sandbox } = createSandboxClient();
    sandbox.shopperSays("shopping", { body: "They are out of lemons" });
    await client.sendMessage({ orderId: "shopping", body: "Limes, then" });
    const queryClient = new QueryClient();
    render(
      <ShopperChatProvider client={client} queryClient={queryClient}>
        <Badge />
        <Badge />
      </ShopperChatProvider>,
    );
    await waitFor(() => expect(counts()).toEqual(["1", "1"]));
    expect(reads()).toBe(1);
    sandbox.shopperSays("shopping", { body: "Or oranges?" });
    await act(() => invalidateShopperMessages(queryClient));
    await waitFor(() => expect(counts()).toEqual(["2", "2"]));
  });

  it("reads nothing while it is disabled", async () => {
    const { client, reads } = createSandboxClient();
    render(
      <ShopperChatProvider client={client}>
        <Badge enabled={false} />
      </ShopperChatProvider>,
    );
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(counts()).toEqual(["0"]);
    expect(reads()).toBe(0);
  });
});

function Badge({ enabled }: { enabled?: boolean }) {
  return <output>{useShopperUnreadCount({ orderId: "shopping", pollMs: false, enabled })}</output>;
}

function counts(): string[] {
  return screen.getAllByRole("status").map(({ textContent }) => textContent);
}
