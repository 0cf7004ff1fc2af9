import { Hono } from "hono";
import { createFaults, type Fault, type FaultRequest } from "./faults/createFaults.ts";
import { createRateLimit } from "./faults/createRateLimit.ts";
import { getConnection } from "./http/getConnection.ts";
import { readUpload } from "./http/readUpload.ts";
import { createGetMessages } from "./messages/createGetMessages.ts";
import { createLateDeliveries } from "./messages/createLateDeliveries.ts";
import { createMarkMessagesRead } from "./messages/createMarkMessagesRead.ts";
import { createMessageLog } from "./messages/createMessageLog.ts";
import { createSendMessage } from "./messages/createSendMessage.ts";
import { createOrders, type OrderOwner } from "./orders/createOrders.ts";
import { createInspectionRoutes } from "./requests/createInspectionRoutes.ts";
import { createRequestLog } from "./requests/createRequestLog.ts";
import type { Sandbox } from "./Sandbox.ts";
import { createShopperLog } from "./shopper/createShopperLog.ts";
import { createSimulatedShopper } from "./shopper/createSimulatedShopper.ts";
import { sandboxImages } from "./shopper/sandboxImages.ts";
import { createAccessTokens } from "./tokens/createAccessTokens.ts";
import { type Credentials, issueToken } from "./tokens/issueToken.ts";

export type { Sandbox };

/**
 * Creates a stand-in for the chat part of Connect: one function from `Request` to `Response` that runs the
 * same in a server, in a test and in a browser tab. Each sandbox has its own tokens, message ids and
 * logs.
 *
 * @example
 * const sandbox = createSandbox({ customerId: "customer-7" });
 * const sandboxFetch = createSandboxFetch(sandbox);
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const now = options.now ?? (() => new Date());
  const customerId = options.customerId ?? "customer-1";
  const credentials: Credentials = {
    clientId: options.clientId ?? "sandbox-client",
    clientSecret: options.clientSecret ?? "sandbox-secret",
  };
  const tokens = createAccessTokens({
    now,
    lifetimeSeconds: options.tokenLifetimeSeconds ?? 86400,
  });
  const orders = createOrders(customerId, options.otherOrders);
  const log = createRequestLog();
  const messageLog = createMessageLog();
  const lateDeliveries = createLateDeliveries(options.lateMs ?? 12_000);
  const rateLimit = createRateLimit({ now, waitSeconds: 5 });
  const shopperLog = createShopperLog();
  let lastId = 0;
  const nextId = () => {
    lastId += 1;
    return lastId;
  };
  const replies = createLateDeliveries(options.shopperMs ?? 1500);
  const simulatedShopper = createSimulatedShopper({ log: shopperLog, replies, nextId, now });
  const slowMs = options.slowMs ?? 3000;
  const sendMessage = createSendMessage({
    tokens,
    orders,
    messages: messageLog,
    lateDeliveries,
    rateLimit,
    slowMs,
    nextId,
    simulatedShopper,
    now,
  });
  const getMessages = createGetMessages({
    tokens,
    orders,
    messages: messageLog,
    shopperLog,
    simulatedShopper,
    avatarUrl: options.avatarUrl,
  });
  const markMessagesRead = createMarkMessagesRead({ tokens, orders, shopperLog, now });
  const { trouble } = options;
  const respondWithFaults = createFaults({ trouble, lateDeliveries, rateLimit, slowMs });
  const inspected = {
    requests: log.requests,
    messages: messageLog.messages,
    shopperSays(orderId: string, input: unknown) {
      if (!orders.get(orderId)) throw new RangeError("The sandbox has no such order.");
      return simulatedShopper.send(orderId, input);
    },
    reset() {
      for (const { clear } of [
        log,
        messageLog,
        shopperLog,
        simulatedShopper,
        lateDeliveries,
        rateLimit,
      ]) {
        clear();
      }
    },
  };

  const app = new Hono<{ Variables: { uploaded: string } }>();

  app.use("/v2/*", async (c, next) => {
    const receivedAt = now().toISOString();
    const upload = await readUpload(c.req.raw, MAXIMUM_UPLOAD_BYTES);
    const { pathname } = new URL(c.req.url);
    const entry = log.add({
      method: c.req.method,
      // Without the query string, because a faulty client may have put its credentials there.
      path: pathname,
      text: "text" in upload ? upload.text : "",
      receivedAt,
    });
    if ("refusal" in upload) {
      entry.answered(upload.refusal);
      return c.body(null, upload.refusal);
    }
    c.set("uploaded", upload.text);
    await next();
    if (getConnection(c.res) === "answered") c.header("Date", now().toUTCString());
    // If the client has gone or the connection is cut, nobody received the status.
    const isAnswered = getConnection(c.res) === "answered" && !c.req.raw.signal.aborted;
    if (isAnswered) entry.answered(c.res.status);
    return undefined;
  });
  app.post("/v2/oauth/token", (c) =>
    issueToken({ request: c.req.raw, text: c.get("uploaded"), credentials, tokens }),
  );
  app.on(["GET", "POST", "PUT"], "/v2/post_checkout/chat/:order_id/messages", (c) => {
    const { method, signal } = c.req.raw;
    const orderId = c.req.param("order_id");
    const authorization = c.req.header("Authorization");
    return respondWithFaults({ method, orderId, signal }, () => {
      if (method === "POST") {
        return sendMessage({
          orderId,
          authorization,
          contentType: c.req.header("Content-Type"),
          text: c.get("uploaded"),
          signal,
        });
      }
      if (method === "PUT") return markMessagesRead({ orderId, authorization });
      return getMessages({ orderId, authorization, origin: new URL(c.req.url).origin });
    });
  });

  for (const [path, image] of Object.entries(sandboxImages)) {
    app.get(path, (c) => c.body(image, 200, { "Content-Type": "image/svg+xml" }));
  }
  app.route("/sandbox", createInspectionRoutes(inspected));

  // Plain text, so that a wrong method or path can't be taken for Connect's "order not found".
  app.notFound((c) => c.text("The sandbox has no such endpoint.\n", 404));

  return {
    fetch: async (request) => app.fetch(request),
    ...inspected,
    close() {
      lateDeliveries.clear();
      replies.clear();
    },
    credentials,
    customerId,
  };
}

export interface SandboxOptions {
  /** The OAuth client id that is accepted. @default "sandbox-client" */
  clientId?: string;
  /** The OAuth client secret that is accepted. @default "sandbox-secret" */
  clientSecret?: string;
  /** The Connect user id of the customer who placed the fixed orders. @default "customer-1" */
  customerId?: string;
  /**
   * Additional orders by order id, such as those of a second customer. An order with the id of a fixed
   * one replaces it. An order for a single test needs no entry: `shopping~42` behaves as `shopping`.
   * @default none
   */
  otherOrders?: Readonly<Record<string, OrderOwner>>;
  /**
   * How long an access token is valid, in seconds (Connect: access_tokens page).
   * @default 86400
   */
  tokenLifetimeSeconds?: number;
  /** How long the response of `slow` takes, in milliseconds. @default 3000 */
  slowMs?: number;
  /** How long after its request `delivers-late` delivers the message, in milliseconds. @default 12000 */
  lateMs?: number;
  /** How long the scripted shopper takes to reply, in milliseconds. @default 1500 */
  shopperMs?: number;
  /** The address of the first shopper's picture. @default no picture */
  avatarUrl?: string;
  /**
   * Returns the fault for a request, for people who want to break a page while they use it. It is called
   * for each request. A test chooses a fixed order instead.
   * @default no faults
   */
  trouble?: (request: FaultRequest) => Fault | undefined;
  /** The clock, for tests of expiry and rate limits. @default the system clock */
  now?: () => Date;
}

// Far above any message, and far below what a server left running can hold.
const MAXIMUM_UPLOAD_BYTES = 1_000_000;
