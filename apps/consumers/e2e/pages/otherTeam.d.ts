/** A dependency that brings copies of its own; `buildTwoCopies` makes it. */
declare module "other-team" {
  export { createShopperChatClient, ShopperChatProvider } from "@shopper-chat/react";
  export { QueryClient, QueryClientProvider } from "@tanstack/react-query";
}
