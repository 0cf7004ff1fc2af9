import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { startSandbox } from "@shopper-chat/sandbox/node";
import { createShopperChatHandler } from "@shopper-chat/server";
import { Hono } from "hono";

/** Starts the page, its storefront backend and a sandbox of Connect, on this machine only. */
export async function startPlainPage(port: number): Promise<RunningPlainPage> {
  const { sandbox, ...connect } = await startSandbox({ port: 0, customerId: CUSTOMER });
  const shopperChat = createShopperChatHandler({
    connect: { baseUrl: connect.url, ...sandbox.credentials },
    // A storefront reads its session here.
    authenticate: async () => ({ userId: CUSTOMER }),
  });
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  });
  app.all("/shopper-chat/*", (c) => shopperChat(c.req.raw));
  for (const [path, { file, type }] of Object.entries(FILES)) {
    app.get(path, async (c) => c.body(await readFile(file, "utf8"), 200, { "Content-Type": type }));
  }
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : port}`,
    received: () => sandbox.messages().map(({ body }) => body),
    async close() {
      server.close();
      await connect.close();
    },
  };
}

export interface RunningPlainPage {
  url: string;
  /** The texts that reached the shopper. */
  received: () => string[];
  close: () => Promise<void>;
}

const CUSTOMER = "customer-1";

/** Only the page's own files, and no string that becomes script or HTML. */
const HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "Cache-Control": "no-store",
};

const PAGE = fileURLToPath(new URL("../page/", import.meta.url));

const ELEMENT = fileURLToPath(
  // The installed files, which the page loads itself.
  new URL("../node_modules/@shopper-chat/element/dist/", import.meta.url),
);

const HTML = "text/html; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";

const FILES = {
  "/": { file: `${PAGE}index.html`, type: HTML },
  "/composer": { file: `${PAGE}composer.html`, type: HTML },
  "/page.css": { file: `${PAGE}page.css`, type: "text/css; charset=utf-8" },
  "/page.js": { file: `${PAGE}page.js`, type: SCRIPT },
  "/shopper-chat.js": { file: `${ELEMENT}index.js`, type: SCRIPT },
  "/shopper-chat-composer.js": { file: `${ELEMENT}composer.js`, type: SCRIPT },
  "/locales/fr-CA.js": { file: `${ELEMENT}locales/fr-CA.js`, type: SCRIPT },
};
