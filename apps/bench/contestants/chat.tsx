import { ShopperChat, ShopperChatProvider } from "@shopper-chat/react";
import { createRoot } from "react-dom/client";
import "@shopper-chat/react/styles.css";
import "@shopper-chat/react/chat.css";
import type { Contestant } from "../src/page/Contestant.ts";
import { orderIds } from "../src/page/orderIds.ts";

/** The whole chat in a conversation without messages. It doesn't poll during the measurement. */
export const contestant: Contestant = {
  mount(container, copies) {
    createRoot(container).render(
      <ShopperChatProvider baseUrl="/">
        {orderIds(copies).map((orderId) => (
          <ShopperChat key={orderId} orderId={orderId} pollMs={false} />
        ))}
      </ShopperChatProvider>,
    );
  },
  isThere: (container, copies) =>
    container.querySelectorAll("[data-state=ready] textarea").length >= copies,
};
