import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { ShopperChatHandler } from "./createShopperChatHandler.ts";

/**
 * Turns the handler into a listener for Node's `http`, Express, Koa, Fastify and API routes of Next.js.
 * Mount it before anything that reads bodies. It changes no global, and its promise never rejects.
 *
 * @example
 * ```ts
 * app.use("/shopper-chat", toNodeListener(shopperChat));
 * ```
 */
export function toNodeListener(handler: ShopperChatHandler): NodeListener {
  const listener = getRequestListener((request) => handler(request), {
    overrideGlobalObjects: false,
  });
  return (incoming, outgoing) => {
    // Adapters of serverless platforms, such as serverless-http, fill in `headers` alone.
    if (incoming.rawHeaders.length === 0) incoming.rawHeaders = toRawHeaders(incoming);
    return listener(incoming, outgoing);
  };
}

function toRawHeaders({ headers }: IncomingMessage): string[] {
  return Object.entries(headers).flatMap(([name, value = ""]) =>
    [value].flat().flatMap((one) => [name, one]),
  );
}

/** Responds to a request of Node. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;
