import { startSandbox } from "@shopper-chat/sandbox/node";
import express from "express";
import express4 from "express-4";
import fastify from "fastify";
import { Hono } from "hono";
import Koa from "koa";
import { describe, expect, it, onTestFinished } from "vitest";
import { createShopperChatHandler, type ShopperChatHandler } from "./createShopperChatHandler.ts";
import { toNodeListener } from "./node.ts";
import { listenForTest, serveForTest } from "./testing/serveForTest.ts";
import { outcomeOf, sendTo } from "./testing/startBackend.ts";

/** How the README mounts it, by what it is mounted on; each gives the address it listens at. */
const mounts: Record<string, (shopperChat: ShopperChatHandler) => Promise<string>> = {
  "Node's http"(shopperChat) {
    return listenForTest(toNodeListener(shopperChat));
  },

  "Express 4"(shopperChat) {
    const app = express4();
    const listener = toNodeListener(shopperChat);
    app.use("/shopper-chat", (request, response) => void listener(request, response));
    app.use(express4.json());
    return listenForTest(app);
  },

  "Express 5"(shopperChat) {
    const app = express();
    app.use("/shopper-chat", toNodeListener(shopperChat));
    // Everything else of the storefront, which reads bodies in its own way.
    app.use(express.json());
    app.get("/", (_request, response) => void response.send("the storefront"));
    return listenForTest(app);
  },

  async Fastify(shopperChat) {
    const app = fastify();
    const listener = toNodeListener(shopperChat);
    await app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
      scope.all("/shopper-chat/*", (request, reply) => {
        reply.hijack();
        void listener(request.raw, reply.raw);
      });
    });
    app.get("/", () => "the storefront");
    onTestFinished(() => app.close());
    return app.listen({ port: 0, host: "127.0.0.1" });
  },

  Koa(shopperChat) {
    const app = new Koa();
    const listener = toNodeListener(shopperChat);
    app.use((context, next) => {
      if (!context.path.startsWith("/shopper-chat/")) return next();
      context.respond = false;
      return listener(context.req, context.res);
    });
    return listenForTest(app.callback());
  },

  Hono(shopperChat) {
    const app = new Hono();
    app.all("/shopper-chat/*", (c) => shopperChat(c.req.raw));
    app.get("/", (c) => c.text("the storefront"));
    return serveForTest(app.fetch);
  },

  // Next.js itself is not started: this is what it calls, with what it calls it with.
  "a Next.js route handler"(shopperChat) {
    const methods = ["GET", "PUT", "POST", "OPTIONS"];
    const route = Object.fromEntries(
      methods.map((method): [string, NextRoute] => [method, shopperChat]),
    );
    return serveForTest(async (request) => {
      const params = Promise.resolve({ path: new URL(request.url).pathname.split("/").slice(2) });
      return route[request.method]?.(request, { params }) ?? new Response("", { status: 405 });
    });
  },
};

type NextRoute = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

describe.each(Object.entries(mounts))("mounted on %s", (_, mount) => {
  async function start() {
    const { url: baseUrl, sandbox, close } = await startSandbox({ port: 0 });
    onTestFinished(close);
    const shopperChat = createShopperChatHandler({
      connect: { baseUrl, ...sandbox.credentials },
      authenticate: () => ({ userId: "customer-1" }),
      allowedOrigins: ["https://shop.example"],
    });
    return { url: `${await mount(shopperChat)}/shopper-chat`, sandbox };
  }

  it("sends a message, once for a key", async () => {
    const { url, sandbox } = await start();
    const message = {
      body: "Crème fraîche 🥑",
      headers: { "Idempotency-Key": "0123456789abcdef" },
    };
    const first = await outcomeOf(await sendTo(url, message));
    expect(first).toMatchObject({ status: 200, answer: { id: 1, type: "CHAT" } });
    expect(await outcomeOf(await sendTo(url, message))).toEqual(first);
    expect(sandbox.messages()).toMatchObject([{ body: "Crème fraîche 🥑" }]);
  });

  it("answers a request that is no message itself", async () => {
    const { url } = await start();
    expect(await outcomeOf(await sendTo(url, { rawBody: "{" }))).toMatchObject({
      status: 400,
      delivery: "not-sent",
      answer: { error: { code: "invalid_json" } },
    });
    const headers = { "Content-Type": "text/plain" };
    expect((await sendTo(url, { headers })).status).toBe(415);
    expect((await sendTo(url, { rawBody: "x".repeat(20_000) })).status).toBe(413);
  });

  it("answers the preflight of an allowed origin", async () => {
    const { url } = await start();
    const response = await sendTo(url, {
      method: "OPTIONS",
      headers: { Origin: "https://shop.example", "Sec-Fetch-Site": "cross-site" },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("https://shop.example");
  });
});

/** Mounts at which a body has been read before it comes to the handler. */
const tooLate: typeof mounts = {
  "Express, behind its JSON parser"(shopperChat) {
    const app = express();
    app.use("/shopper-chat", express.json(), toNodeListener(shopperChat));
    return listenForTest(app);
  },

  async "Fastify, with its own parsers"(shopperChat) {
    const app = fastify();
    const listener = toNodeListener(shopperChat);
    app.all("/shopper-chat/*", (request, reply) => {
      reply.hijack();
      void listener(request.raw, reply.raw);
    });
    onTestFinished(() => app.close());
    return app.listen({ port: 0, host: "127.0.0.1" });
  },

  "an adapter that gives what is left of the body"(shopperChat) {
    return serveForTest(async (request) => {
      await request.arrayBuffer();
      const { url, method, headers } = request;
      return shopperChat(new Request(url, { method, headers, body: "" }));
    });
  },
};

describe.each(Object.entries(tooLate))("mounted on %s", (_, mount) => {
  it("says that the body was read before, and where to mount it", async () => {
    const shopperChat = createShopperChatHandler({
      connect: { baseUrl: "http://127.0.0.1:1", clientId: "client", clientSecret: "secret" },
      authenticate: () => ({ userId: "customer-1" }),
    });
    const url = `${await mount(shopperChat)}/shopper-chat`;
    expect(await outcomeOf(await sendTo(url))).toMatchObject({
      status: 500,
      delivery: "not-sent",
      answer: { error: { code: "body_used", message: expect.stringContaining("express.json()") } },
    });
  });
});
