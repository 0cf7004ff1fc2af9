import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { createShopperChatHandler } from "@shopper-chat/server";
import { toNodeListener } from "@shopper-chat/server/node";
import express from "express";
import serverless from "serverless-http";
import { isOrderOf, readSession } from "./session.mjs";

const { CONNECT_URL, CONNECT_CLIENT_ID, CONNECT_CLIENT_SECRET } = process.env;
const shopperChat = createShopperChatHandler({
  connect: {
    baseUrl: CONNECT_URL,
    clientId: CONNECT_CLIENT_ID,
    clientSecret: CONNECT_CLIENT_SECRET,
  },
  async authenticate(request) {
    const session = await readSession(request.headers.get("cookie"));
    return session ? { userId: session.connectUserId } : null;
  },
  authorizeOrder: ({ userId, orderId }) => isOrderOf(userId, orderId),
});
const app = express();
app.use("/shopper-chat", toNodeListener(shopperChat));
const handler = serverless(app);

const server = createServer((request, response) => {
  answer(request, response).catch((error) => response.destroy(error));
});
server.listen(Number(process.env.PORT), "127.0.0.1");

/** Calls the function with the events of API Gateway (format 1.0). */
async function answer(request, response) {
  const result = await handler(
    {
      httpMethod: request.method,
      path: request.url,
      headers: request.headers,
      body: (await text(request)) || null,
      isBase64Encoded: false,
      requestContext: {},
    },
    {},
  );
  response.writeHead(result.statusCode, result.headers).end(result.body);
}
