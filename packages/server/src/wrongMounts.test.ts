// oxlint-disable typescript/no-misused-promises -- mounts that are wrong are what it tests
import { createServer } from "node:http";
import express from "express";
import express4 from "express-4";
import fastify from "fastify";
import { Hono } from "hono";
import Koa from "koa";
import { describe, expect, it, onTestFinished } from "vitest";
import { createShopperChatHandler, type ShopperChatHandler } from "./createShopperChatHandler.ts";
import type { ShopperChatEvent } from "./events/ShopperChatEvent.ts";
import { listenForTest, serveForTest } from "./testing/serveForTest.ts";
import { outcomeOf, sendTo } from "./testing/startBackend.ts";

/** The handler without the adapter that each of these needs. The types refuse most of them. */
const wrongMounts: Record<string, (shopperChat: ShopperChatHandler) => Promise<string>> = {
  "Node's http"(shopperChat) {
    // @ts-expect-error: it is not a listener of Node.
    return listenForTest(createServer(shopperChat));
  },

  "Express 4"(shopperChat) {
    const app = express4();
    // @ts-expect-error: it is not a handler of Express.
    app.use("/shopper-chat", shopperChat);
    return listenForTest(app);
  },

  "Express 5"(shopperChat) {
    const app = express();
    // @ts-expect-error: it is not a handler of Express.
    app.use("/shopper-chat", shopperChat);
    return listenForTest(app);
  },

  "Express 5, for one path"(shopperChat) {
    const app = express();
    // @ts-expect-error: it is not a handler of Express.
    app.all("/shopper-chat/*path", shopperChat);
    return listenForTest(app);
  },

  "Express 5, behind its JSON parser"(shopperChat) {
    const app = express();
    // @ts-expect-error: it is not a handler of Express.
    app.use("/shopper-chat", express.json(), shopperChat);
    return listenForTest(app);
  },

  async Fastify(shopperChat) {
    const app = fastify();
    // @ts-expect-error: it is not a handler of Fastify.
    app.all("/shopper-chat/*", shopperChat);
    onTestFinished(() => app.close());
    return app.listen({ port: 0, host: "127.0.0.1" });
  },

  Koa(shopperChat) {
    const app = new Koa();
    // @ts-expect-error: it is not middleware of Koa.
    app.use(shopperChat);
    return listenForTest(createServer(app.callback()));
  },

  // Next.js itself is not started: it calls the route with Node's request and response.
  "an API route of the Next.js Pages Router"(shopperChat) {
    const route = { default: shopperChat };
    return listenForTest(
      createServer((incoming, outgoing) => {
        void Reflect.apply(route.default, undefined, [incoming, outgoing]);
      }),
    );
  },

  "Hono, with its context"(shopperChat) {
    const app = new Hono();
    // @ts-expect-error: it takes the request of the context.
    app.all("/shopper-chat/*", shopperChat);
    return serveForTest(app.fetch);
  },
};

describe.each(Object.entries(wrongMounts))(
  "the handler given to %s without an adapter",
  (_, mount) => {
    it("answers 500 and names the adapter, and the next request as well", async () => {
      const events: ShopperChatEvent[] = [];
      const shopperChat = create({ onEvent: (event) => void events.push(event) });
      const url = `${await mount(shopperChat)}/shopper-chat`;
      for (const method of ["POST", "GET"]) {
        const response = await sendTo(url, { method });
        expect(response.headers.get("Content-Type")).toContain("application/json");
        expect(await outcomeOf(response)).toMatchObject({
          status: 500,
          delivery: "not-sent",
          answer: {
            error: { code: "wrong_mount", message: expect.stringContaining("toNodeListener") },
          },
        });
      }
      expect(events).toMatchObject([
        { type: "refused", status: 500, code: "wrong_mount" },
        { type: "refused", status: 500, code: "wrong_mount" },
      ]);
    });
  },
);

it.each([[undefined], [null], ["request"], [{ rawPath: "/shopper-chat" }], [{ headers: {} }, {}]])(
  "never rejects, whatever it is called with: %j %j",
  async (...given) => {
    const response: Response = await Reflect.apply(create(), undefined, given);
    expect(response.status).toBe(500);
  },
);

it("has a parameter, because Deno passes no Request to a function without any", () => {
  expect(create()).toHaveLength(1);
});

it("accepts the second argument that Next.js, Deno, Bun and Workers pass", async () => {
  const shopperChat = create();
  const request = new Request("https://shop.example/shopper-chat");
  const context: RouteContext = { params: Promise.resolve({ path: [] }) };
  expect((await shopperChat(request, context)).status).toBe(404);
});

interface RouteContext {
  params: Promise<{ path: string[] }>;
}

function create(options: Partial<Parameters<typeof createShopperChatHandler>[0]> = {}) {
  return createShopperChatHandler({
    connect: { baseUrl: "http://127.0.0.1:1", clientId: "client", clientSecret: "secret" },
    authenticate: () => ({ userId: "customer-1" }),
    ...options,
  });
}
