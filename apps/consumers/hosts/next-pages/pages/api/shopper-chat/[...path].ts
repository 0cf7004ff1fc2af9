import { createShopperChatHandler } from "@shopper-chat/server";
import { toNodeListener } from "@shopper-chat/server/node";

const {
  CONNECT_URL = "",
  CONNECT_CLIENT_ID = "",
  CONNECT_CLIENT_SECRET = "",
  CUSTOMER = "",
} = process.env;

// The handler reads the body itself.
export const config = { api: { bodyParser: false } };

export default toNodeListener(
  createShopperChatHandler({
    connect: {
      baseUrl: CONNECT_URL,
      clientId: CONNECT_CLIENT_ID,
      clientSecret: CONNECT_CLIENT_SECRET,
    },
    authenticate: () => ({ userId: CUSTOMER }),
  }),
);
