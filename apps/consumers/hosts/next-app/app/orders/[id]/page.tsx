import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";

// A server component: the composer is rendered on the server, without "use client" here.
export default async function OrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <main>
      <h1>Your order is being picked</h1>
      <ShopperChatProvider baseUrl="/shopper-chat">
        <ShopperChatComposer orderId={decodeURIComponent(id)} />
      </ShopperChatProvider>
    </main>
  );
}
