import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import "@shopper-chat/react/styles.css";
import "./brand.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
const orderId = decodeURIComponent(location.pathname.replace("/orders/", ""));
if (root) {
  createRoot(root).render(
    <StrictMode>
      <main className="order-page">
        <ShopperChatProvider baseUrl="/shopper-chat" colorScheme="system">
          <ShopperChatComposer orderId={orderId} />
        </ShopperChatProvider>
      </main>
    </StrictMode>,
  );
}
