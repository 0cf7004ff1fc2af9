import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { createShopperChatHandler } from "@shopper-chat/server";
import { Hono } from "hono";
import type { RunningHost } from "./hosts.ts";
import { INTRANET_NAME } from "./sendOverPlainHttp.ts";
import type { Connect } from "./startConnect.ts";

/**
 * Serves the `dist` of a host and a storefront backend: under 127.0.0.1, which is a secure context, and under
 * a name as in an intranet, which is none without TLS.
 */
export async function startStaticHost(
  folder: string,
  connect: Connect,
  { policy = STRICT_POLICY }: StaticHostOptions = {},
): Promise<RunningHost> {
  const { baseUrl, clientId, clientSecret, customerId } = connect;
  const app = new Hono();
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("No port.");
  const intranetUrl = `http://${INTRANET_NAME}:${address.port}`;
  const shopperChat = createShopperChatHandler({
    connect: { baseUrl, clientId, clientSecret },
    authenticate: async () => ({ userId: customerId }),
    publicOrigin: intranetUrl,
  });
  app.use(async (c, next) => {
    await next();
    // The simulated shopper may send a photo while a page is open.
    const images = `img-src data: ${new URL(baseUrl).origin}`;
    c.header("Content-Security-Policy", policy.replace("img-src data:", images));
  });
  app.all("/shopper-chat/*", (c) => shopperChat(c.req.raw));
  // The same under a name without "chat", which blockers of advertisements leave alone.
  app.all("/order-messages/*", (c) => shopperChat(c.req.raw));
  app.get("/orders/*", async (c) =>
    c.html(await readFile(join(folder, "dist/index.html"), "utf8")),
  );
  app.use("*", serveStatic({ root: join(folder, "dist") }));
  return {
    url: `http://127.0.0.1:${address.port}`,
    intranetUrl,
    close: async () => {
      server.close();
    },
  };
}

interface StaticHostOptions {
  /** The pages' Content Security Policy. @default own files only, with Trusted Types */
  policy?: string;
}

/** Only the host's own files, and the photos of Connect. */
export const SELF_POLICY = "default-src 'self'; img-src data:; base-uri 'self'";

/** The same, and no string that becomes script or HTML without a policy of Trusted Types. */
const STRICT_POLICY = `${SELF_POLICY}; require-trusted-types-for 'script'`;
