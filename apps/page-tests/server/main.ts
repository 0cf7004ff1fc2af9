import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { createShopperChatHandler } from "@shopper-chat/server";
import { Hono } from "hono";

/* A storefront's server: the page of an order, and the storefront backend, as its environment says. */

const { CONNECT_URL = "", CONNECT_CLIENT_ID = "", CONNECT_CLIENT_SECRET = "", PORT } = process.env;

const shopperChat = createShopperChatHandler({
  connect: {
    baseUrl: CONNECT_URL,
    clientId: CONNECT_CLIENT_ID,
    clientSecret: CONNECT_CLIENT_SECRET,
  },
  authenticate: () => ({ userId: "customer-1" }),
});

const SCRIPT = fileURLToPath(
  new URL("../node_modules/@shopper-chat/element/dist/composer.js", import.meta.url),
);

const app = new Hono();
app.all("/shopper-chat/*", (c) => shopperChat(c.req.raw));
app.get("/shopper-chat.js", async (c) =>
  c.body(await readFile(SCRIPT, "utf8"), 200, { "Content-Type": "text/javascript" }),
);
app.get("/orders/:id{[a-z~-]+}", (c) =>
  c.html(`<!doctype html>
<html lang="en">
  <title>Your order</title>
  <script type="module" src="/shopper-chat.js"></script>
  <shopper-chat-composer base-url="/shopper-chat" order-id="${c.req.param("id")}"></shopper-chat-composer>
</html>`),
);
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(PORT ?? 3000) });
