import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import { createRoot } from "react-dom/client";
import "@shopper-chat/react/styles.css";
import type { Contestant } from "../src/page/Contestant.ts";
import { orderIds } from "../src/page/orderIds.ts";

/** Our composer, as an order page embeds it. Each copy has its own order. */
export const contestant: Contestant = {
  mount(container, copies) {
    createRoot(container).render(
      <ShopperChatProvider baseUrl="/">
        {orderIds(copies).map((orderId) => (
          <ShopperChatComposer key={orderId} orderId={orderId} />
        ))}
      </ShopperChatProvider>,
    );
  },
};
