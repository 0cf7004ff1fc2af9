import {
  createShopperChatClient,
  ShopperChat,
  ShopperChatProvider,
  shopperMessagesOptions,
} from "@shopper-chat/react";
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { cookies } from "next/headers";
import { shopperChat } from "../../shopperChat";

// A server component: the conversation is read and rendered on the server, without "use client" here.
export default async function OrderPage({ params }: { params: Promise<{ id: string }> }) {
  const orderId = decodeURIComponent((await params).id);
  // The storefront backend itself, as the customer whose page this is; no request leaves for it.
  const client = createShopperChatClient({
    baseUrl: "http://storefront.internal/shopper-chat",
    headers: { cookie: (await cookies()).toString() },
    fetch: (input, init) => shopperChat(new Request(input, init)),
  });
  const queryClient = new QueryClient();
  // For the page's own client, which reaches the backend by its baseUrl.
  const provider = { baseUrl: "/shopper-chat" };
  await queryClient.prefetchQuery(shopperMessagesOptions(client, orderId, provider));
  return (
    <main>
      <h1>Your order is being picked</h1>
      <ShopperChatProvider {...provider}>
        <HydrationBoundary state={dehydrate(queryClient)}>
          <ShopperChat orderId={orderId} />
        </HydrationBoundary>
      </ShopperChatProvider>
    </main>
  );
}
