import { ShopperChat, ShopperChatProvider } from "@shopper-chat/react";
import { createRoot } from "react-dom/client";
import "@shopper-chat/react/styles.css";
import "@shopper-chat/react/chat.css";
import type { Contestant } from "../src/page/Contestant.ts";

/** The whole chat with 500 messages, on a page that gives it a height. */
export const contestant: Contestant = {
  mount(container) {
    container.style.height = "100vh";
    createRoot(container).render(
      <ShopperChatProvider baseUrl="/">
        <ShopperChat orderId="shopping~500" pollMs={false} />
      </ShopperChatProvider>,
    );
  },
  isThere: (container) => container.querySelectorAll("[role=log] li").length >= 500,
};
