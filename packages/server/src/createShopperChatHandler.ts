import { answerPreflight } from "./answerPreflight.ts";
import { answerSent } from "./answerSent.ts";
import { type AuthorizeOrder, authorize } from "./authorize.ts";
import { type ConnectOptions, checkConnect } from "./checkConnect.ts";
import { checkHeaders } from "./checkHeaders.ts";
import { checkReliability, type ReliabilityOptions } from "./checkReliability.ts";
import { checkSource } from "./checkSource.ts";
import { createBackend } from "./createBackend.ts";
import { createInFlight } from "./createInFlight.ts";
import { createListener } from "./createListener.ts";
import { findOrder } from "./findOrder.ts";
import { findRetailer } from "./findRetailer.ts";
import { type Answer, finishAnswer } from "./finishAnswer.ts";
import { type Authenticate, identifyCustomer } from "./identifyCustomer.ts";
import { parseAllowedOrigins, parsePublicOrigin } from "./parseAllowedOrigins.ts";
import { Refusal } from "./Refusal.ts";
import { answerConversation } from "./read/answerConversation.ts";
import { answerMarked } from "./read/answerMarked.ts";
import { readMessage } from "./readMessage.ts";
import type { ShopperChatEvent } from "./ShopperChatEvent.ts";
import type { ShopperChatHandlerDebugEvent } from "./ShopperChatHandlerDebugEvent.ts";
import { unforeseen } from "./unforeseen.ts";

/**
 * Makes the storefront backend of Shopper Chat: a function that takes a customer's message from the
 * order page, asks the storefront who the customer is, and sends the message to Connect on their
 * behalf; and reads the order's messages for them. Make it once, when the server starts: it keeps the customers' access tokens.
 *
 * It answers any path that ends in `/v2/post_checkout/chat/{order_id}/messages`, never rejects and
 * never logs.
 *
 * @throws TypeError when an option can't work, with what to write instead.
 */
export function createShopperChatHandler(options: ShopperChatHandlerOptions): ShopperChatHandler {
  const connect = checkConnect(options?.connect);
  const allowedOrigins = parseAllowedOrigins(options.allowedOrigins);
  const publicOrigin = parsePublicOrigin(options.publicOrigin);
  const { authenticate, authorizeOrder } = options;
  if (typeof authenticate !== "function") {
    throw new TypeError(
      "Shopper Chat: authenticate must be a function that takes the Request and gives { userId } for the customer of its session, or null.",
    );
  }
  if (authorizeOrder !== undefined && typeof authorizeOrder !== "function") {
    throw new TypeError(
      "Shopper Chat: authorizeOrder must be a function that gives true or false, or left out.",
    );
  }
  const { clock, ...reliability } = checkReliability(options);
  const inFlight = createInFlight(clock);
  const debug = createListener("onDebug", options.onDebug);
  const tell = createListener("onEvent", options.onEvent, (original) =>
    debug({ during: "onEvent", original }),
  );
  const { sender, reader } = createBackend(connect, { ...reliability, clock }, { tell, debug });

  // From what costs nothing to what costs most: a stranger never makes this read a body, and
  // nothing that can be refused here costs Connect a request.
  async function answer(request: Request): Promise<Answer> {
    const found = findOrder(request);
    const { method } = request;
    if (method === "OPTIONS") return answerPreflight(request, allowedOrigins, publicOrigin);
    if (method !== "GET" && method !== "PUT" && method !== "POST") throw methodNotAllowed();
    checkSource(request, allowedOrigins, publicOrigin);
    const orderId = found.id();
    const key = method === "POST" ? checkHeaders(request.headers) : null;
    const { userId } = await identifyCustomer(request, authenticate);
    await authorize({ userId, orderId, request }, authorizeOrder);
    const retailerId = await findRetailer(request, connect.retailerId);
    const language = request.headers.get("Accept-Language");
    if (method !== "POST") {
      const endsAt = clock.now() + connect.timeoutMs;
      const order = { userId, orderId, language, retailerId, endsAt };
      if (method === "GET") return answerConversation(await reader.read(order));
      return answerMarked(await reader.markRead(order));
    }
    const reading = inFlight.unlessClosing(readMessage(request));
    const body = await reading.catch(async (error: unknown) => {
      // A repeat that can't be read says nothing about the message it repeats.
      const isRepeat = key !== null && (await sender.mayHaveArrived({ userId, orderId }, key));
      throw isRepeat && error instanceof Refusal ? error.unconfirmed() : error;
    });
    const endsAt = clock.now() + connect.timeoutMs;
    return answerSent(
      await sender.send({ userId, orderId, body, language, retailerId, endsAt }, key),
    );
  }

  async function handle(request: Request): Promise<Response> {
    const startedAt = clock.now();
    let given: Answer;
    try {
      given = await inFlight.track(() => answer(request));
      const type = DONE[request.method];
      if (type) tell({ type, durationMs: clock.now() - startedAt });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : unforeseen(error);
      if (refusal.fault) debug(refusal.fault);
      const { status, code, delivery } = refusal.details();
      tell({ type: "refused", status, code, delivery, durationMs: clock.now() - startedAt });
      given = refusal.toAnswer();
    }
    return finishAnswer(given, request, allowedOrigins);
  }

  return Object.assign(handle, { close: inFlight.close });
}

export interface ShopperChatHandler {
  /** Answers one request of the order page; never rejects. */
  (request: Request): Promise<Response>;
  /**
   * Takes no more requests (503, not sent), and settles when what is under way has ended, answered or
   * not; the rest of a message that the page is still sending is waited for for a second. Call it when
   * the process is told to end, and end it then. The store stays its owner's.
   */
  close: () => Promise<void>;
}

export interface ShopperChatHandlerOptions extends ReliabilityOptions {
  /** How to reach Connect, and as whom. */
  connect: ConnectOptions;
  /** Tells whose session a request belongs to; the only source of the customer's identity. */
  authenticate: Authenticate;
  /**
   * Tells whether an order is the customer's, before Connect is asked, which itself finds only the
   * customer's own.
   * @default every order may be asked for
   */
  authorizeOrder?: AuthorizeOrder | undefined;
  /**
   * The storefront's own origin as browsers see it, such as `https://shop.example`: for those that
   * send no `Sec-Fetch-Site`, because behind a proxy that ends TLS a request does not show it. Over
   * plain HTTP no browser sends it.
   * @default none
   */
  publicOrigin?: string | undefined;
  /**
   * The origins of pages, such as `https://shop.example`, whose requests are taken although the
   * browser does not call them same-origin: pages on another host.
   * @default none
   */
  allowedOrigins?: readonly string[] | undefined;
  /**
   * Told what happens, for metrics and logs; nothing personal or secret is in it. What it throws
   * changes nothing.
   */
  onEvent?: ((event: ShopperChatEvent) => void | Promise<void>) | undefined;
  /**
   * Gets what was thrown beneath a failure, as it was thrown: by a function of these options, on the
   * way to Connect, or by the store. It may hold addresses, passwords and tokens, so it is for a
   * developer's eyes, not for logs. What it throws changes nothing.
   */
  onDebug?: ((event: ShopperChatHandlerDebugEvent) => void | Promise<void>) | undefined;
}

function methodNotAllowed(): Refusal {
  return new Refusal({
    status: 405,
    code: "method_not_allowed",
    message: "Messages are read with GET, marked as read with PUT, and sent with POST.",
    headers: { Allow: "GET, PUT, POST, OPTIONS" },
  });
}

/** What has been done when a request of that method was answered. */
const DONE: Partial<Record<string, "read" | "marked" | "sent">> = {
  GET: "read",
  PUT: "marked",
  POST: "sent",
};
