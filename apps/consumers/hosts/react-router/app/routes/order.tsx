import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import { useParams } from "react-router";

export default function OrderPage() {
  const { id = "" } = useParams();
  return (
    <main>
      <h1>Your order is being picked</h1>
      <ShopperChatProvider baseUrl="/shopper-chat">
        <ShopperChatComposer orderId={id} />
      </ShopperChatProvider>
    </main>
  );
}
