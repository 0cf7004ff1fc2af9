import { QueryClient } from "@tanstack/react-query";
import { act, render, waitFor, within } from "@testing-library/react";
import { expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { chatQueries } from "../../testing/renderChat.tsx";
import { invalidateShopperMessages } from "../messages/shopperMessagesQueryOptions.ts";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { enUS } from "../strings/locales/enUS.ts";
import { ShopperChat } from "./ShopperChat.tsx";

it("a chat of 500 messages renders none for a keystroke, and at most one other for a new message", async () => {
  const conversation = {
    messages: Array.from({ length: 500 }, (_, index) =>
      wireMessage(index, "", { image: `javascript:${index}` }),
    ),
  };
  const { client } = createSandboxClient(answerMessages(conversation));
  const queryClient = new QueryClient();
  // Each message asks for this text whenever it renders.
  let renders = 0;
  const strings = {
    ...enUS,
    photo: () => {
      renders += 1;
      return "A photo";
    },
  };
  const { container } = render(
    <ShopperChatProvider client={client} queryClient={queryClient} strings={strings}>
      <ShopperChat orderId="shopping" pollMs={false} imageHosts={[]} />
    </ShopperChatProvider>,
  );
  const { field, log } = chatQueries(container);
  await waitFor(() => expect(within(log()).getAllByRole("listitem")).toHaveLength(500));
  // The pointer may have been over a message.
  await userEvent.click(field());
  renders = 0;
  await userEvent.keyboard("Ripe avocados");
  expect(renders).toBe(0);

  conversation.messages = [...conversation.messages, wireMessage(501, "New")];
  await act(() => invalidateShopperMessages(queryClient));
  await within(log()).findByText("New");
  // The one that was the last of its group, and is not any more.
  expect(renders).toBeLessThanOrEqual(1);
});

it("a chat creates no formatters when a page with inline texts renders again", async () => {
  const { client } = createSandboxClient(answerMessages({ messages: [wireMessage(1, "Hi")] }));
  const queryClient = new QueryClient();
  const page = () => (
    <ShopperChatProvider client={client} queryClient={queryClient} strings={{ send: "Go" }}>
      <ShopperChat orderId="shopping" pollMs={false} />
    </ShopperChatProvider>
  );
  const { findByText, rerender } = render(page());
  await findByText("Hi");
  const made = vi.spyOn(Intl, "DateTimeFormat");
  onTestFinished(() => made.mockRestore());
  for (let renderings = 0; renderings < 20; renderings += 1) rerender(page());
  expect(made).not.toHaveBeenCalled();
});
