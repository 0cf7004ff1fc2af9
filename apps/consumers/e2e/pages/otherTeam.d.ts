/** A dependency with its own copies, which `buildTwoCopies` creates. */
declare module "other-team" {
  export { createShopperChatClient, ShopperChatProvider } from "@shopper-chat/react";
  export { QueryClient, QueryClientProvider } from "@tanstack/react-query";
}
