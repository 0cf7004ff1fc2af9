import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import type { GetServerSideProps } from "next";

export const getServerSideProps: GetServerSideProps = async ({ params }) => ({
  props: { orderId: params?.id },
});

export default function OrderPage({ orderId }: { orderId: string }) {
  return (
    <ShopperChatProvider baseUrl="/api/shopper-chat">
      <ShopperChatComposer orderId={orderId} />
    </ShopperChatProvider>
  );
}
