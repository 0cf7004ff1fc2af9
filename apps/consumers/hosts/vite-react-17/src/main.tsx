import "@shopper-chat/element";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { createElement } from "react";
import { render } from "react-dom";

const orderId = decodeURIComponent(location.pathname.replace("/orders/", ""));
const tag = location.search === "?chat" ? "shopper-chat" : "shopper-chat-composer";

// The app's React and react-query are too old for our components. The element has its own.
function OrderPage() {
  const { data } = useQuery(["order"], () => orderId);
  return data ? createElement(tag, { "base-url": "/shopper-chat", "order-id": data }) : null;
}

render(
  <QueryClientProvider client={new QueryClient()}>
    <OrderPage />
  </QueryClientProvider>,
  document.getElementById("root"),
);
