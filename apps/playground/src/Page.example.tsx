import { createShopperChatClient, ShopperChat, ShopperChatProvider } from "@shopper-chat/react";
import "@shopper-chat/react/styles.css";
import "@shopper-chat/react/chat.css";
import { createSandbox, createSandboxFetch, requestAccessToken } from "@shopper-chat/sandbox";
import type { ReactElement } from "react";

const sandbox = createSandbox();
const sandboxFetch = createSandboxFetch(sandbox);
const baseUrl = "https://connect.example";
const client = createShopperChatClient({
  baseUrl,
  fetch: sandboxFetch,
  getAccessToken: () => requestAccessToken(sandboxFetch, baseUrl, sandbox),
});

/** Yours to change, once it is a copy named Page.tsx. */
export function Page(): ReactElement {
  return (
    <ShopperChatProvider client={client}>
      <h1>Order</h1>
      <ShopperChat orderId="conversation" />
    </ShopperChatProvider>
  );
}
