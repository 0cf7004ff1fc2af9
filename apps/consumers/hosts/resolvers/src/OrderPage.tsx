import { getMessages } from "@shopper-chat/client";
import "@shopper-chat/element";
import { ShopperChat, ShopperChatProvider } from "@shopper-chat/react";
import "@shopper-chat/react/chat.css";
import "@shopper-chat/react/styles.css";
import { createSandbox } from "@shopper-chat/sandbox";
import { createShopperChatHandler } from "@shopper-chat/server";

export const OrderPage = ({ orderId }: { orderId: string }) => (
  <ShopperChatProvider baseUrl="/shopper-chat">
    <ShopperChat orderId={orderId} />
  </ShopperChatProvider>
);

export const others = { createSandbox, createShopperChatHandler, getMessages };
