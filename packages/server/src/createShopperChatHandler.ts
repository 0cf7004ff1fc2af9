import { answerPreflight } from "./answerPreflight.ts";
import { answerSent } from "./answerSent.ts";
import { type ConnectOptions, checkConnect } from "./checkConnect.ts";
import { checkHeaders } from "./checkHeaders.ts";
import { checkSource } from "./checkSource.ts";
import { createMessageSender } from "./createMessageSender.ts";
import { findOrder } from "./findOrder.ts";
import { finishAnswer } from "./finishAnswer.ts";
import { type Authenticate, identifyCustomer } from "./identifyCustomer.ts";
import { parseAllowedOrigins } from "./parseAllowedOrigins.ts";
import { Refusal } from "./Refusal.ts";
import { readMessage } from "./readMessage.ts";

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
  const sendMessage = createMessageSender(connect);

  // From what costs nothing to what costs most: a stranger never makes this read a body, and
  // nothing that can be refused here costs Connect a request.
  async function answer(request: Request): Promise<Response> {
    const order = findOrder(request);
    if (request.method === "OPTIONS") return answerPreflight(request, allowedOrigins);
    if (request.method !== "POST") throw methodNotAllowed();
    checkSource(request, allowedOrigins);
    const orderId = order.id();
    checkHeaders(request.headers);
    const { userId } = await identifyCustomer(request, authenticate);
    const body = await readMessage(request);
    const language = request.headers.get("Accept-Language");
    return answerSent(await sendMessage({ userId, orderId, body, language }));
  }

  return async (request) => {
    let response: Response;
    try {
      response = await answer(request);
    } catch (error) {
      response = (error instanceof Refusal ? error : unforeseen()).toResponse();
    }
    return finishAnswer(response, request, allowedOrigins);
  };
}

/** Answers one request of the order page; never rejects. */
export type ShopperChatHandler = (request: Request) => Promise<Response>;

export interface ShopperChatHandlerOptions {
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
}

function methodNotAllowed(): Refusal {
  return new Refusal({
    status: 405,
    code: "method_not_allowed",
    message: "A message is sent with POST.",
    headers: { Allow: "POST, OPTIONS" },
  });
}

/** A fault of this package. What it says about delivery must be true wherever it happened. */
function unforeseen(): Refusal {
  return new Refusal({
    status: 500,
    code: "internal",
    message: "The storefront backend failed.",
    delivery: "unconfirmed",
  });
}
