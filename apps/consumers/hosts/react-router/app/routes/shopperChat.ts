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
  authenticate: async () => ({ userId: CUSTOMER }),
});

interface RouteArguments {
  request: Request;
}

// A route of React Router has one function for reading and one for everything else.
export const loader = ({ request }: RouteArguments) => shopperChat(request);
export const action = ({ request }: RouteArguments) => shopperChat(request);
