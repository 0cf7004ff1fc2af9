import { createShopperChatHandler } from "@shopper-chat/server";

const {
  CONNECT_URL = "",
  CONNECT_CLIENT_ID = "",
  CONNECT_CLIENT_SECRET = "",
  CUSTOMER = "",
} = process.env;

const shopperChat = createShopperChatHandler({
  connect: {
    baseUrl: CONNECT_URL,
    clientId: CONNECT_CLIENT_ID,
    clientSecret: CONNECT_CLIENT_SECRET,
  },
  authenticate: () => ({ userId: CUSTOMER }),
});

export const ALL = ({ request }: { request: Request }) => shopperChat(request);
