import {
  createShopperChatClient,
  ShopperChat,
  ShopperChatComposer,
  ShopperChatProvider,
  useSendShopperMessage,
} from "@shopper-chat/react";
import * as other from "other-team";
import { Component, type ReactElement, type ReactNode } from "react";
import { createRoot } from "react-dom/client";

// One script and one React, with two copies of the library and of react-query: its own, and those of a
// dependency. Each way to mix them has an address.
const orderId = "shopping";
const baseUrl = "/shopper-chat";
const queryClient = new other.QueryClient();
const client = other.createShopperChatClient({ baseUrl });

function Sender(): ReactElement {
  const { mutate } = useSendShopperMessage({
    orderId,
    client: createShopperChatClient({ baseUrl }),
  });
  return (
    <button type="button" onClick={() => mutate({ body: "Ripe avocados" })}>
      Send
    </button>
  );
}

const pages: Record<string, () => ReactElement> = {
  "composer-below-another-provider": () => (
    <other.ShopperChatProvider baseUrl={baseUrl}>
      <ShopperChatComposer orderId={orderId} />
    </other.ShopperChatProvider>
  ),
  "chat-below-another-provider": () => (
    <other.ShopperChatProvider baseUrl={baseUrl}>
      <ShopperChat orderId={orderId} />
    </other.ShopperChatProvider>
  ),
  "hook-below-another-query-client-provider": () => (
    <other.QueryClientProvider client={queryClient}>
      <Sender />
    </other.QueryClientProvider>
  ),
  "provider-below-another-query-client-provider": () => (
    <other.QueryClientProvider client={queryClient}>
      <ShopperChatProvider baseUrl={baseUrl}>
        <ShopperChat orderId={orderId} />
      </ShopperChatProvider>
    </other.QueryClientProvider>
  ),
  "another-query-client-and-client": () => (
    <ShopperChatProvider client={client} queryClient={queryClient}>
      <ShopperChat orderId={orderId} />
    </ShopperChatProvider>
  ),
};

class Boundary extends Component<{ children: ReactNode }, { error: string | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: string } {
    return { error: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <p>{this.state.error}</p>;
  }
}

const Page = pages[location.pathname.replace("/orders/", "")];
const root = document.getElementById("root");
if (root && Page) {
  createRoot(root).render(
    <Boundary>
      <Page />
    </Boundary>,
  );
}
