import {
  createShopperChatClient,
  ShopperChatComposer,
  ShopperChatProvider,
} from "@shopper-chat/react";
import { createSandbox, createSandboxFetch, requestAccessToken } from "@shopper-chat/sandbox";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

function createTestClient() {
  const sandbox = createSandbox();
  const fetch = createSandboxFetch(sandbox);
  const baseUrl = "https://connect.example";
  const client = createShopperChatClient({
    baseUrl,
    fetch,
    getAccessToken: () => requestAccessToken(fetch, baseUrl, sandbox),
  });
  return { client, sandbox };
}

afterEach(cleanup);

const field = () =>
  screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Message your shopper" });

it.each(["Ripe avocados", "Limes"])("sends %s with a client of its own", async (text) => {
  const { client, sandbox } = createTestClient();
  render(
    <ShopperChatProvider client={client}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>,
  );
  expect(field().value).toBe("");
  fireEvent.change(field(), { target: { value: text } });
  fireEvent.click(screen.getByRole("button", { name: "Send" }));
  await screen.findByText("Message sent");
  expect(sandbox.messages().map(({ body }) => body)).toEqual([text]);
  // This draft stays behind. The next test has another client and does not find it.
  fireEvent.change(field(), { target: { value: "And two" } });
});
