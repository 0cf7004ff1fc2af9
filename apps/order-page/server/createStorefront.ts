import { createShopperChatHandler } from "@shopper-chat/server";
import { Hono } from "hono";
import { demoOrders } from "../src/demoOrders.ts";
import { createOrder } from "../src/fixtures/order.ts";
import { createSessionApi } from "./createSessionApi.ts";
import type { Sessions } from "./createSessions.ts";
import { demoCustomers } from "./demoCustomers.ts";
import { isSameOrigin } from "./isSameOrigin.ts";
import { type PagePolicy, pageHeaders } from "./pageHeaders.ts";

/** The demo's storefront backend: its pages, their API, and Shopper Chat. */
export function createStorefront(options: StorefrontOptions): Hono {
  const { connect, origins, pages, sessions, startOver } = options;
  const app = new Hono();
  // The shopper’s photos are on the sandbox.
  app.use(pageHeaders(pages.policy, new URL(connect.baseUrl).origin));

  // Shopper Chat needs two things: who is signed in, and how to reach Connect.
  const shopperChat = createShopperChatHandler({
    connect,
    allowedOrigins: origins,
    async authenticate(request) {
      const customer = await sessions.read(request);
      return typeof customer === "object" ? { userId: customer.connectUserId } : null;
    },
  });
  app.all("/shopper-chat/*", (c) => shopperChat(c.req.raw));

  app.use("/api/*", async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });
  app.route("/api/session", createSessionApi(sessions));
  app.post("/api/start-over", (c) => {
    if (!isSameOrigin(c.req.raw)) return c.json({ error: "Another site's page asked." }, 403);
    startOver();
    return c.body(null, 204);
  });
  app.get("/api/orders/:orderId", async (c) => {
    const customer = await sessions.read(c.req.raw);
    if (typeof customer !== "object") return c.json({ error: "Nobody is signed in." }, 401);
    // A real storefront only shows the customer's own orders. The demo shows them to both customers, so
    // that visitors can see the chat's "not found".
    const orderId = c.req.param("orderId");
    const demoOrder = demoOrders.find(({ id }) => id === orderId);
    if (!demoOrder) return c.json({ error: "There is no such order." }, 404);
    return c.json(createOrder(orderId, new Date(), demoOrder.status));
  });

  app.get("/", (c) => c.redirect("/orders/conversation"));
  app.get("/orders/*", async (c) => {
    // The demo has no sign-in page, so every new visitor is the first customer.
    if ((await sessions.read(c.req.raw)) === undefined) {
      c.header("Set-Cookie", await sessions.cookieFor(demoCustomers[0]));
    }
    c.header("Cache-Control", "private, no-cache");
    return c.html(await pages.html(c.req.path));
  });
  if (pages.files) app.route("/", pages.files);
  return app;
}

export interface StorefrontOptions {
  connect: Parameters<typeof createShopperChatHandler>[0]["connect"];
  /** The demo's origins, for browsers that don't send Sec-Fetch-Site. */
  origins: readonly string[];
  pages: Pages;
  sessions: Sessions;
  /** Empties the conversations of all orders. */
  startOver: () => void;
}

/** The source of the page: the build, or Vite during development. */
export interface Pages {
  html: (path: string) => Promise<string>;
  /** Serves the files of the page, unless the server does that before it calls the storefront. */
  files?: Hono;
  policy: PagePolicy;
}
