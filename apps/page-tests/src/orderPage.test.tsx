import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import { createSandbox, createSandboxFetch } from "@shopper-chat/sandbox";
import { createShopperChatHandler } from "@shopper-chat/server";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

// The storefront backend, with a Connect in this process.
const sandbox = createSandbox();
const backend = createShopperChatHandler({
  connect: {
    baseUrl: "https://connect.example",
    ...sandbox.credentials,
    fetch: createSandboxFetch(sandbox),
  },
  authenticate: () => ({ userId: sandbox.customerId }),
  // Shows why a message fails. The page only shows that it did.
  onDebug: console.error,
});

// Sends the page's requests for it there, and all others to the network.
const network = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, location.href);
  const isOurs = url.pathname.startsWith("/shopper-chat/");
  return isOurs ? backend(new Request(url, init)) : network(input, init);
};

afterEach(cleanup);

// Your component. Its onDebug shows a request that does not reach the backend.
const OrderPage = ({ orderId }: { orderId: string }) => (
  <ShopperChatProvider baseUrl="/shopper-chat" onDebug={console.error}>
    <ShopperChatComposer orderId={orderId} />
  </ShopperChatProvider>
);

const field = () =>
  screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Message your shopper" });

function send(text: string) {
  fireEvent.change(field(), { target: { value: text } });
  fireEvent.click(screen.getByRole("button", { name: "Send" }));
}

it("sends what the customer writes", async () => {
  render(<OrderPage orderId="shopping~sends" />);
  send("Ripe avocados, please");
  await screen.findByText("Message sent");
  const [message] = sandbox.messages();
  expect(message).toMatchObject({ orderId: "shopping~sends", body: "Ripe avocados, please" });
});

it("keeps a message that can't be sent", async () => {
  render(<OrderPage orderId="chat-disabled~keeps" />);
  send("Ripe avocados, please");
  await screen.findByText(/can’t message your shopper/, { selector: "p" });
  expect(field().value).toBe("Ripe avocados, please");
});
