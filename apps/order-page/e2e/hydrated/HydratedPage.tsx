import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import type { ReactElement } from "react";

/** An order page that a server renders, with a composer for each order. */
export function HydratedPage({ orderIds }: { orderIds: readonly string[] }): ReactElement {
  return (
    <ShopperChatProvider baseUrl="/shopper-chat">
      {orderIds.map((orderId) => (
        <section key={orderId} aria-label={orderId}>
          <ShopperChatComposer orderId={orderId} />
        </section>
      ))}
    </ShopperChatProvider>
  );
}
