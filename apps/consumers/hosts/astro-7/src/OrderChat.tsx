import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import "@shopper-chat/react/styles.css";

// An island has a React root of its own, so the provider is inside it.
export const OrderChat = ({ orderId }: { orderId: string }) => (
  <ShopperChatProvider baseUrl="/shopper-chat">
    <ShopperChatComposer orderId={orderId} />
  </ShopperChatProvider>
);
