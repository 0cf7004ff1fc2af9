import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import "@shopper-chat/react/styles.css";
import { createRoot } from "react-dom/client";

const orderId = decodeURIComponent(location.pathname.replace("/orders/", ""));
createRoot(document.getElementById("root")).render(
  <ShopperChatProvider baseUrl="/shopper-chat">
    <ShopperChatComposer orderId={orderId} />
  </ShopperChatProvider>,
);
