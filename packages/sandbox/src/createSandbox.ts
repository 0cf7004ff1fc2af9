import { Hono } from "hono";
import { connectionOf } from "./connectionOf.ts";
import { createAccessTokens } from "./createAccessTokens.ts";
import { createGetMessages } from "./createGetMessages.ts";
import { createInspectionRoutes } from "./createInspectionRoutes.ts";
import { createLateDeliveries } from "./createLateDeliveries.ts";
import { createMarkMessagesRead } from "./createMarkMessagesRead.ts";
import { createMessageLog, type DeliveredMessage } from "./createMessageLog.ts";
import { createRateLimit } from "./createRateLimit.ts";
import { createRequestLog, type ReceivedRequest } from "./createRequestLog.ts";
import { createSendMessage } from "./createSendMessage.ts";
import { createShopperLog, type ShopperMessage } from "./createShopperLog.ts";
import { createShopperVoice } from "./createShopperVoice.ts";
import { createTrouble, type Trouble, type TroubledRequest } from "./createTrouble.ts";
import { type Credentials, issueToken } from "./issueToken.ts";
import { type OrderOwner, ordersOf } from "./ordersOf.ts";
import type { Saying } from "./readSaying.ts";
import { readUpload } from "./readUpload.ts";
import { sandboxImages } from "./sandboxImages.ts";

/**
 * Makes a stand-in for the chat part of Connect: one web-standard handler that runs the same in a
 * server, in a test and in a browser tab. Each sandbox has its own tokens, message ids and log.
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
  const orders = ordersOf(customerId, options.otherOrders);
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
  const answers = createLateDeliveries(options.shopperMs ?? 1500);
  const voice = createShopperVoice({ log: shopperLog, answers, nextId, now });
  const slowMs = options.slowMs ?? 3000;
  const sendMessage = createSendMessage({
    tokens,
    orders,
    messages: messageLog,
    lateDeliveries,
    rateLimit,
    slowMs,
    nextId,
    voice,
    now,
  });
  const getMessages = createGetMessages({
    tokens,
    orders,
    messages: messageLog,
    shopperLog,
    voice,
    avatarUrl: options.avatarUrl,
  });
  const markMessagesRead = createMarkMessagesRead({ tokens, orders, shopperLog, now });
  const { trouble } = options;
  const troubled = createTrouble({ trouble, lateDeliveries, rateLimit, slowMs });
  const inspected = {
    requests: log.requests,
    messages: messageLog.messages,
    shopperSays(orderId: string, saying: unknown) {
      if (!orders.get(orderId)) throw new RangeError("The sandbox has no such order.");
      return voice.say(orderId, saying);
    },
    reset() {
      for (const { clear } of [log, messageLog, shopperLog, voice, lateDeliveries, rateLimit]) {
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
      // Without the query string: a client at fault may have put its credentials there.
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
    if (connectionOf(c.res) === "answered") c.header("Date", now().toUTCString());
    // The status that was meant for someone who has gone, or whose connection is cut, is no answer.
    const isAnswered = connectionOf(c.res) === "answered" && !c.req.raw.signal.aborted;
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
    return troubled({ method, orderId, signal }, () => {
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

  // Plain text, so that a wrong method or mount is never taken for Connect's "order not found".
  app.notFound((c) => c.text("The sandbox has nothing here.\n", 404));

  return {
    fetch: async (request) => app.fetch(request),
    ...inspected,
    close() {
      lateDeliveries.clear();
      answers.clear();
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
   * Further orders by order id, such as those of a second customer. An order named like a fixed one
   * takes its place. An order just for one test needs no entry: `shopping~42` is like `shopping`.
   * @default none
   */
  otherOrders?: Readonly<Record<string, OrderOwner>>;
  /**
   * How long an access token is good for, in seconds (Connect: access_tokens page).
   * @default 86400
   */
  tokenLifetimeSeconds?: number;
  /** How long `slow` takes to answer, in milliseconds. @default 3000 */
  slowMs?: number;
  /** How long after its request `delivers-late` delivers, in milliseconds. @default 12000 */
  lateMs?: number;
  /** How long the scripted shopper takes to answer, in milliseconds. @default 1500 */
  shopperMs?: number;
  /** The address of the first shopper's picture. @default they have none */
  avatarUrl?: string;
  /**
   * What goes wrong with a request, asked for each one: for people who want to break a page while
   * they use it. A test asks by order id.
   * @default nothing
   */
  trouble?: (request: TroubledRequest) => Trouble | undefined;
  /** The clock, for tests of expiry and of rate limits. @default the system clock */
  now?: () => Date;
}

export interface Sandbox {
  /**
   * Answers one request, as Connect would. An outcome without an answer resolves at once, with
   * `Response.error()` (status 0); `connectionOf` says whether the connection should now be cut or
   * kept silent. `createSandboxFetch` and `startSandbox` do that.
   */
  fetch: (request: Request) => Promise<Response>;
  /** What the Connect endpoints received, oldest first, without tokens and secrets. */
  requests: () => readonly ReceivedRequest[];
  /** The messages that reached the shopper, oldest first, answered or not. */
  messages: () => readonly DeliveredMessage[];
  /**
   * Lets an order's shopper say something.
   *
   * @throws RangeError when there is no such order, TypeError when it is nothing that can be said.
   */
  shopperSays: (orderId: string, saying: Saying) => ShopperMessage;
  /**
   * Empties both lists and the conversations, ends the waits of rate limits and drops what was to be delivered late.
   * Tokens stay good and message ids go on rising.
   */
  reset: () => void;
  /** Drops what was to be delivered or answered late; both lists can still be read. */
  close: () => void;
  /** What a storefront backend must send to get an access token. */
  credentials: Credentials;
  /** The Connect user id of the customer who placed the fixed orders. */
  customerId: string;
}

// Far above any message, far below what would trouble a server left running.
const MAXIMUM_UPLOAD_BYTES = 1_000_000;
