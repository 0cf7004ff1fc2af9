import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { renderMessages } from "../../testing/renderMessages.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { useShopperMessages } from "./useShopperMessages.ts";

afterEach(cleanup);

describe("the next customer", () => {
  it("finds no messages of the previous customer after reset(), shown or not", async () => {
    const { client, queryClient, result, rerender, sandbox, settle } = renderMessages();
    sandbox.shopperSays("shopping", { body: "For Sam" });
    sandbox.shopperSays("shopping~2", { body: "For Sam, too" });
    await settle();
    rerender({ orderId: "shopping~2" });
    await settle();
    expect(result.current.messages).toHaveLength(1);
    sandbox.reset();
    act(() => client.reset());
    expect(
      JSON.stringify(
        queryClient
          .getQueryCache()
          .findAll()
          .map(({ state }) => state),
      ),
    ).not.toContain("For Sam");
    await settle();
    expect(result.current).toMatchObject({ status: "ready", messages: [] });
  });

  it("finds no messages of the previous customer with another customerKey", async () => {
    const wire = { id: 1, sender_type: "driver", body: "For Sam" };
    const queryClient = new QueryClient();
    const page = (customerKey: string) => (
      <QueryClientProvider client={queryClient}>
        <ShopperChatProvider
          baseUrl="https://connect.example"
          customerKey={customerKey}
          fetch={async () =>
            customerKey === "sam"
              ? Response.json({ chat_messages: [wire] })
              : new Promise<Response>(() => {})
          }
        >
          <Messages />
        </ShopperChatProvider>
      </QueryClientProvider>
    );
    const { rerender } = render(page("sam"));
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("ready: For Sam"));
    rerender(page("kim"));
    expect(screen.getByRole("status").textContent).toBe("loading: ");
  });
});

function Messages() {
  const { messages, status } = useShopperMessages({ orderId: "shopping", pollMs: false });
  return <output>{`${status}: ${messages.map(({ body }) => body).join()}`}</output>;
}
