import { checkReliability, type ReliabilityOptions } from "./checkReliability.ts";
import { type ConnectOptions, checkConnect } from "./connect/checkConnect.ts";
import { createBackend } from "./createBackend.ts";
import { createListener } from "./events/createListener.ts";
import type { ShopperChatEvent, ShopperChatOperation } from "./events/ShopperChatEvent.ts";
import type { ShopperChatHandlerDebugEvent } from "./events/ShopperChatHandlerDebugEvent.ts";
import { NO_TELEMETRY, type ShopperChatTelemetry } from "./events/ShopperChatTelemetry.ts";
import { checkHeaders, parseIdempotencyKey } from "./http/checkHeaders.ts";
import { checkSource } from "./http/checkSource.ts";
import { createInFlight } from "./http/createInFlight.ts";
import { createRequestId } from "./http/createRequestId.ts";
import { createResponse, type ResponseParts } from "./http/createResponse.ts";
import { HttpError } from "./http/HttpError.ts";
import { parseAllowedOrigins, parsePublicOrigin } from "./http/parseAllowedOrigins.ts";
import { isRequest, sendToNode, wrongMount } from "./http/refuseMount.ts";
import { toInternalError } from "./http/toInternalError.ts";
import { parseAllowedHeaders, toPreflightResponse } from "./http/toPreflightResponse.ts";
import { toConversationResponse } from "./read/toConversationResponse.ts";
import { toMarkReadResponse } from "./read/toMarkReadResponse.ts";
import { type AuthorizeOrder, authorize } from "./request/authorize.ts";
import { findOrder } from "./request/findOrder.ts";
import { findRetailer } from "./request/findRetailer.ts";
import { type Authenticate, identifyCustomer } from "./request/identifyCustomer.ts";
import { readMessage } from "./request/readMessage.ts";
import { createDeadline } from "./ShopperChatClock.ts";
import { toSentResponse } from "./send/toSentResponse.ts";
import { createReadiness } from "./store/createReadiness.ts";
import { createStoreWarning } from "./store/createStoreWarning.ts";

/**
 * Creates the storefront backend of Shopper Chat: a function that takes a customer's message from the
 * order page, calls the storefront to find out who the customer is, and sends the message to Connect
 * on their behalf. It also reads the order's messages for them. Create it once, when the server
 * starts, because it caches the customers' access tokens.
 *
 * It answers any path that ends in `/v2/post_checkout/chat/{order_id}/messages` and never rejects. It
 * logs nothing, except for one warning in production if it has no `store`.
 *
 * @throws TypeError if an option can't work; the message says what to write instead.
 * @example
 * ```ts
 * const shopperChat = createShopperChatHandler({
 *   connect: { baseUrl, clientId, clientSecret },
 *   authenticate: async (request) => readCustomer(request.headers.get("Cookie")),
 *   authorizeOrder: ({ userId, orderId }) => isOrderOf(userId, orderId),
 * });
 * ```
 */
export function createShopperChatHandler(options: ShopperChatHandlerOptions): ShopperChatHandler {
  const connect = checkConnect(options?.connect);
  const allowedOrigins = parseAllowedOrigins(options.allowedOrigins);
  const publicOrigin = parsePublicOrigin(options.publicOrigin);
  const allowedHeaders = parseAllowedHeaders(options.allowedHeaders);
  const { authenticate, authorizeOrder, telemetry = NO_TELEMETRY } = options;
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
  const warnAboutStore = createStoreWarning(reliability);
  const inFlight = createInFlight(clock);
  const debug = createListener("onDebug", options.onDebug);
  const listener = createListener("onEvent", options.onEvent, (original) =>
    debug({ during: "onEvent", original }),
  );
  const emit = (event: ShopperChatEvent) => {
    telemetry.count?.(event);
    listener(event);
  };
  const backend = createBackend(connect, { ...reliability, clock }, { emit, debug, telemetry });
  const { sender, reader, store } = backend;

  // The cheapest checks come first: strangers never make this read a body, and a request that can be
  // refused here costs Connect nothing.
  async function respond(request: Request): Promise<ResponseParts> {
    const found = findOrder(request);
    const { method } = request;
    if (method === "OPTIONS") {
      return toPreflightResponse(request, { allowedOrigins, publicOrigin, allowedHeaders });
    }
    if (method !== "GET" && method !== "PUT" && method !== "POST") throw methodNotAllowed();
    checkSource(request, allowedOrigins, publicOrigin);
    const orderId = found.id();
    const key = method === "POST" ? checkHeaders(request.headers) : null;
    const { userId, orderIds } = await identifyCustomer(request, authenticate);
    await authorize({ userId, orderId, request }, orderIds, authorizeOrder);
    const retailerId = await findRetailer(request, connect.retailerId);
    const language = request.headers.get("Accept-Language");
    const order = { userId, orderId, language, retailerId };
    if (method !== "POST") {
      const reading = { ...order, deadline: createDeadline(clock, connect.timeoutMs) };
      if (method === "GET") return toConversationResponse(await reader.read(reading));
      return toMarkReadResponse(await reader.markRead(reading));
    }
    const body = await inFlight.unlessClosing(readMessage(request));
    const deadline = createDeadline(clock, connect.timeoutMs);
    try {
      return toSentResponse(await sender.send({ ...order, body, deadline }, key));
    } catch (error) {
      // The sender knows what happened to every try of the key; nothing has to be looked up.
      if (error instanceof HttpError) settled.add(error);
      throw error;
    } finally {
      reader.changed(order);
    }
  }

  /** Whatever refuses a repeat says nothing about the message, which may have arrived before. */
  async function refuse(request: Request, error: unknown): Promise<HttpError> {
    const refusal = error instanceof HttpError ? error : toInternalError(error);
    const { delivery } = refusal.details();
    if (request.method !== "POST" || delivery !== "not-sent" || settled.has(refusal)) {
      return refusal;
    }
    const key = parseIdempotencyKey(request.headers);
    const isRepeat = key !== null && (await sender.mayHaveArrived(key));
    return isRepeat ? refusal.unconfirmed() : refusal;
  }

  async function handle(request: Request): Promise<Response> {
    const startedAt = clock.monotonicNow();
    const requestId = createRequestId(request);
    const operation = OPERATIONS[request.method] ?? "other";
    const durationMs = () => Math.round(clock.monotonicNow() - startedAt);
    let parts: ResponseParts;
    try {
      parts = await inFlight.track(() => respond(request));
      const type = DONE[operation];
      if (type) emit({ type, durationMs: durationMs(), requestId });
    } catch (error) {
      const refusal = await refuse(request, error);
      if (refusal.fault) debug(refusal.fault);
      emitRefusal(refusal, { operation, durationMs: durationMs(), requestId });
      parts = refusal.toResponse();
    }
    return createResponse(parts, request, { allowedOrigins, requestId });
  }

  function emitRefusal(refusal: HttpError, call: RefusedCall): void {
    const { status, code, delivery, reason } = refusal.details();
    emit({
      type: "refused",
      status,
      code,
      delivery,
      ...(reason !== undefined && { reason }),
      ...call,
    });
  }

  /** Ends the request of a server that called the handler without a web `Request`. */
  async function refuseMount(given: readonly unknown[]): Promise<Response> {
    const [refusal, headers] = [wrongMount(), new Headers()];
    const requestId = createRequestId({ headers });
    emitRefusal(refusal, { operation: "other", durationMs: 0, requestId });
    const response = createResponse(
      refusal.toResponse(),
      { headers },
      { allowedOrigins, requestId },
    );
    await sendToNode(given, response);
    return response;
  }

  function observed(request: Request): Promise<Response> {
    const operation = OPERATIONS[request.method] ?? "other";
    const { headers } = request;
    return telemetry.observe({ name: "request", operation, headers }, () => handle(request));
  }

  const respondToRequest = telemetry === NO_TELEMETRY ? handle : observed;
  // With a parameter of its own, because Deno passes no Request to a function without any.
  function handler(request: unknown, ...others: unknown[]): Promise<Response> {
    warnAboutStore();
    if (isRequest(request)) return respondToRequest(request);
    return refuseMount([request, ...others]);
  }

  return Object.assign(handler, {
    close: inFlight.close,
    isReady: createReadiness({ store, clock, isClosing: inFlight.isClosing }),
  });
}

/** Refusals that already say what happened to every try of the key. */
const settled = new WeakSet<HttpError>();

export interface ShopperChatHandler {
  /**
   * Responds to one request of the order page; never rejects. It ignores the `context` of routers. It
   * needs `toNodeListener` of `@shopper-chat/server/node` in Node's `http`, Express, Fastify and Koa.
   */
  (request: Request, context?: RouterContext): Promise<Response>;
  /**
   * Refuses new requests with 503, and resolves when the requests in flight have ended. Waits one
   * second at most for a message that a page is still sending. Call it before the process ends, and
   * only after the load balancer has stopped sending requests. It does not close the store.
   */
  close: () => Promise<void>;
  /**
   * Whether messages would be accepted now: the store accepts a write and `close` was not called.
   * The result is at most a second old, and takes at most twice `storeTimeoutMs`. Use it for the
   * readiness probe.
   */
  isReady: () => Promise<boolean>;
}

/**
 * What routers pass beside a `Request`: an object that is neither a request of Node, as Express passes
 * here, nor a function, as Koa passes. So the types refuse the handler as middleware of either.
 */
type RouterContext = object & { rawHeaders?: never; call?: never };

/** What is reported of a refusal in addition to its details. */
type RefusedCall = Pick<
  Extract<ShopperChatEvent, { type: "refused" }>,
  "operation" | "durationMs" | "requestId"
>;

export interface ShopperChatHandlerOptions extends ReliabilityOptions {
  /** How to reach Connect, and as whom. */
  connect: ConnectOptions;
  /** Returns whose session a request belongs to; the only source of the customer's identity. */
  authenticate: Authenticate;
  /**
   * Returns whether an order is the customer's, before Connect gets a request. Use it in production:
   * it is not documented that Connect refuses other customers' orders, although it seems to do so.
   * @default every order
   */
  authorizeOrder?: AuthorizeOrder | undefined;
  /**
   * The storefront's own origin as browsers see it, such as `https://shop.example`, for browsers that
   * send no `Sec-Fetch-Site`: a request behind a proxy that ends TLS does not contain it. Over plain
   * HTTP no browser sends that header.
   * @default none
   */
  publicOrigin?: string | undefined;
  /**
   * The origins of pages on other hosts, such as `https://shop.example`, whose requests are accepted.
   * @default none
   */
  allowedOrigins?: readonly string[] | undefined;
  /**
   * Further headers that pages of `allowedOrigins` may send, such as an API gateway's key. Those of
   * the contract, of sessions and of tracing are always allowed.
   * @default none
   */
  allowedHeaders?: readonly string[] | undefined;
  /**
   * Called with what happens, for metrics and logs. Events contain nothing personal or secret. Errors
   * that it throws change nothing.
   */
  onEvent?: ((event: ShopperChatEvent) => void | Promise<void>) | undefined;
  /**
   * Called with the original error beneath a failure: thrown by a function of these options, on the
   * way to Connect, or by the store. It may contain addresses, passwords and tokens, so don't log it
   * in production. Errors that it throws change nothing.
   */
  onDebug?: ((event: ShopperChatHandlerDebugEvent) => void | Promise<void>) | undefined;
  /**
   * Measures and traces requests, calls of Connect and of the store: `createOpenTelemetry()` of
   * `@shopper-chat/server/opentelemetry`.
   * @default none
   */
  telemetry?: ShopperChatTelemetry | undefined;
}

function methodNotAllowed(): HttpError {
  return new HttpError({
    status: 405,
    code: "method_not_allowed",
    message: "Messages are read with GET, marked as read with PUT, and sent with POST.",
    headers: { Allow: "GET, PUT, POST, OPTIONS" },
  });
}

const OPERATIONS: Partial<Record<string, ShopperChatOperation>> = {
  GET: "read",
  PUT: "mark-read",
  POST: "send",
};

/** The event of an operation that succeeded. */
const DONE: Partial<Record<ShopperChatOperation, "read" | "marked-read" | "sent">> = {
  read: "read",
  "mark-read": "marked-read",
  send: "sent",
};
