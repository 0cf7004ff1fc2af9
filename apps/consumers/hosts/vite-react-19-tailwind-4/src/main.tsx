import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./main.css";

const root = document.getElementById("root");
const orderId = decodeURIComponent(location.pathname.replace("/orders/", ""));
if (root) {
  createRoot(root).render(
    <StrictMode>
      <main className="mx-auto max-w-lg p-4">
        <ShopperChatProvider baseUrl="/shopper-chat">
          <ShopperChatComposer orderId={orderId} classNames={{ sendButton: "font-bold" }} />
        </ShopperChatProvider>
      </main>
    </StrictMode>,
  );
}
