import { answerPreflight } from "./answerPreflight.ts";
import { answerSent } from "./answerSent.ts";
import { type ConnectOptions, checkConnect } from "./checkConnect.ts";
import { checkHeaders } from "./checkHeaders.ts";
import { checkReliability, type ReliabilityOptions } from "./checkReliability.ts";
import { checkSource } from "./checkSource.ts";
import { createBackend } from "./createBackend.ts";
import { createTell } from "./createTell.ts";
import { findOrder } from "./findOrder.ts";
import { finishAnswer } from "./finishAnswer.ts";
import { type Authenticate, identifyCustomer } from "./identifyCustomer.ts";
import { parseAllowedOrigins } from "./parseAllowedOrigins.ts";
import { Refusal } from "./Refusal.ts";
import { readMessage } from "./readMessage.ts";
import type { ShopperChatEvent } from "./ShopperChatEvent.ts";
import { unforeseen } from "./unforeseen.ts";

/**
 * Makes the storefront backend of Shopper Chat: a function that takes a customer's message from the
 * order page, asks the storefront who the customer is, and sends the message to Connect on their
 * behalf. Make it once, when the server starts: it keeps the customers' access tokens.
 *
 * It answers any path that ends in `/v2/post_checkout/chat/{order_id}/messages`, never rejects and
 * never logs.
 *
 * @throws TypeError when an option can't work, with what to write instead.
 */
export function createShopperChatHandler(options: ShopperChatHandlerOptions): ShopperChatHandler {
  const connect = checkConnect(options?.connect);
  const allowedOrigins = parseAllowedOrigins(options.allowedOrigins);
  const { authenticate } = options;
  if (typeof authenticate !== "function") {
    throw new TypeError(
      "Shopper Chat: authenticate must be a function that takes the Request and gives { userId } for the customer of its session, or null.",
    );
  }
  const { clock, ...reliability } = checkReliability(options);
  const tell = createTell(options.onEvent);
  const sender = createBackend(connect, { ...reliability, clock }, tell);

  // From what costs nothing to what costs most: a stranger never makes this read a body, and
  // nothing that can be refused here costs Connect a request.
  async function answer(request: Request): Promise<Response> {
    const order = findOrder(request);
    if (request.method === "OPTIONS") return answerPreflight(request, allowedOrigins);
    if (request.method !== "POST") throw methodNotAllowed();
    checkSource(request, allowedOrigins);
    const orderId = order.id();
    const key = checkHeaders(request.headers);
    const { userId } = await identifyCustomer(request, authenticate);
    const body = await readMessage(request).catch(async (error: unknown) => {
      // A repeat that can't be read says nothing about the message it repeats.
      const isRepeat = key !== null && (await sender.mayHaveArrived({ userId, orderId }, key));
      throw isRepeat && error instanceof Refusal ? error.unconfirmed() : error;
    });
    const language = request.headers.get("Accept-Language");
    const endsAt = clock.now() + connect.timeoutMs;
    const { retailerId } = connect;
    return answerSent(
      await sender.send({ userId, orderId, body, language, retailerId, endsAt }, key),
    );
  }

  return async (request) => {
    const startedAt = clock.now();
    let response: Response;
    try {
      response = await answer(request);
      if (request.method === "POST") tell({ type: "sent", durationMs: clock.now() - startedAt });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : unforeseen();
      const { status, code, delivery } = refusal.details();
      tell({ type: "refused", status, code, delivery, durationMs: clock.now() - startedAt });
      response = refusal.toResponse();
    }
    return finishAnswer(response, request, allowedOrigins);
  };
}

/** Answers one request of the order page; never rejects. */
export type ShopperChatHandler = (request: Request) => Promise<Response>;

export interface ShopperChatHandlerOptions extends ReliabilityOptions {
  /** How to reach Connect, and as whom. */
  connect: ConnectOptions;
  /** Tells whose session a request belongs to; the only source of the customer's identity. */
  authenticate: Authenticate;
  /**
   * The origins of pages, such as `https://shop.example`, whose requests are taken although the
   * browser does not call them same-origin: pages on another host, and, for browsers that send no
   * `Sec-Fetch-Site` (Safari before 16.4, any over plain HTTP), the storefront's own. It has to be
   * listed: behind a proxy that ends TLS a request does not show the address the customer sees.
   * @default none
   */
  allowedOrigins?: readonly string[] | undefined;
  /**
   * Told what happens, for metrics and logs; nothing personal or secret is in it. What it throws
   * changes nothing.
   */
  onEvent?: ((event: ShopperChatEvent) => void) | undefined;
}

function methodNotAllowed(): Refusal {
  return new Refusal({
    status: 405,
    code: "method_not_allowed",
    message: "A message is sent with POST.",
    headers: { Allow: "POST, OPTIONS" },
  });
}
