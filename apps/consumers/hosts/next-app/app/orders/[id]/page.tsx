import {
  createShopperChatClient,
  ShopperChat,
  ShopperChatProvider,
  shopperMessagesQueryOptions,
} from "@shopper-chat/react";
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { cookies } from "next/headers";
import { shopperChat } from "../../shopperChat";

// A server component: it reads and renders the conversation on the server, without "use client".
export default async function OrderPage({ params }: { params: Promise<{ id: string }> }) {
  const orderId = decodeURIComponent((await params).id);
  // Calls the storefront backend directly, as this customer, without a request.
  const client = createShopperChatClient({
    baseUrl: "http://storefront.internal/shopper-chat",
    headers: { cookie: (await cookies()).toString() },
    fetch: (input, init) => shopperChat(new Request(input, init)),
  });
  const queryClient = new QueryClient();
  // The same as in the browser.
  const provider = { baseUrl: "/shopper-chat" };
  await queryClient.prefetchQuery(shopperMessagesQueryOptions({ client, orderId, ...provider }));
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
