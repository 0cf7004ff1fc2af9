import { createShopperChatHandler } from "@shopper-chat/server";

const {
  CONNECT_URL = "",
  CONNECT_CLIENT_ID = "",
  CONNECT_CLIENT_SECRET = "",
  CUSTOMER = "",
} = process.env;

let handler: ((request: Request) => Promise<Response>) | undefined;

// Made with the first request: the secrets are not there while the page is built.
function shopperChat(request: Request): Promise<Response> {
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

export { shopperChat as GET, shopperChat as POST, shopperChat as OPTIONS };
