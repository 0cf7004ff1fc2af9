import {
  ShopperChat,
  ShopperChatComposer,
  ShopperChatLauncher,
  ShopperChatProvider,
} from "@shopper-chat/react";
import { createRoot } from "react-dom/client";
import "@shopper-chat/react/styles.css";
import "@shopper-chat/react/chat.css";

// Everything that the package renders, for a page with a strict policy.
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <ShopperChatProvider baseUrl="/shopper-chat">
      <section aria-label="Chat">
        <ShopperChat orderId="shopping~chat" imageHosts={["photos.example"]} />
      </section>
      <section aria-label="Composer">
        <ShopperChatComposer orderId="shopping~composer" />
      </section>
      <section aria-label="Launcher">
        <ShopperChatLauncher orderId="shopping~launcher" imageHosts={["photos.example"]} />
      </section>
    </ShopperChatProvider>,
  );
}
