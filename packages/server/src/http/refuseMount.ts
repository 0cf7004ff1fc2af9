import { HttpError } from "./HttpError.ts";

/** Whether a value is a `Request`, also one of another realm or of an adapter. */
export function isRequest(value: unknown): value is Request {
  const { url, method, headers }: Partial<Request> = Object(value);
  return (
    typeof url === "string" && typeof method === "string" && typeof headers?.get === "function"
  );
}

/** The refusal of a call that comes from a server for which the handler needs an adapter. */
export function wrongMount(): HttpError {
  return new HttpError({
    status: 500,
    code: "wrong_mount",
    message:
      "The Shopper Chat handler was called without a web Request. For Node's http, Express, Fastify, Koa and Next's pages/api, wrap it: toNodeListener(handler) of @shopper-chat/server/node. In Hono, call it with c.req.raw.",
  });
}

/**
 * Sends a response through the Node response among the arguments of a wrong call. Without it, the
 * request would hang, because Express, Koa and Node ignore what a handler returns.
 */
export async function sendToNode(given: readonly unknown[], response: Response): Promise<void> {
  const [first, second] = given;
  const outgoing = [second, Reflect.get(Object(first), "res")].find(isNodeResponse);
  outgoing?.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing?.end(await response.clone().text());
}

/** What Node's `ServerResponse` and that of HTTP/2 have; this module runs without Node as well. */
interface NodeResponse {
  headersSent: boolean;
  writeHead: (status: number, headers: Record<string, string>) => unknown;
  end: (body: string) => unknown;
}

function isNodeResponse(value: unknown): value is NodeResponse {
  const { headersSent, writeHead, end }: Partial<NodeResponse> = Object(value);
  return headersSent === false && typeof writeHead === "function" && typeof end === "function";
}
