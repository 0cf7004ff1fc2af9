import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import { createRoot } from "react-dom/client";
import "@shopper-chat/react/styles.css";
import type { Contestant } from "../src/Contestant.ts";

/** Ours, as an order page embeds it; each copy for an order of its own. */
export const contestant: Contestant = {
  mount(container, copies) {
    createRoot(container).render(
      <ShopperChatProvider baseUrl="/">
        {Array.from({ length: copies }, (_, copy) => (
          <ShopperChatComposer key={copy} orderId={`order-${copy}`} />
        ))}
      </ShopperChatProvider>,
    );
  },
};
