import { createShopperChatHandler, type ShopperChatHandler } from "@shopper-chat/server";

const {
  CONNECT_URL = "",
  CONNECT_CLIENT_ID = "",
  CONNECT_CLIENT_SECRET = "",
  CUSTOMER = "",
} = process.env;

let handler: ShopperChatHandler | undefined;

/** The storefront backend, for the browser and for pages that are rendered on the server. */
export function shopperChat(request: Request): Promise<Response> {
  // Made with the first request: the secrets are not there while the page is built.
  handler ??= createShopperChatHandler({
    connect: {
      baseUrl: CONNECT_URL,
      clientId: CONNECT_CLIENT_ID,
      clientSecret: CONNECT_CLIENT_SECRET,
    },
    authenticate: async () => ({ userId: CUSTOMER }),
  });
  return handler(request);
}
