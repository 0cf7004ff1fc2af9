import {
  createShopperChatClient,
  isShopperChatError,
  type SentMessage,
} from "@shopper-chat/client";
import type { CheckedConnect } from "./checkConnect.ts";
import { createTokenSource } from "./createTokenSource.ts";
import { describeFailure } from "./describeFailure.ts";
import { requestToken } from "./requestToken.ts";

/**
 * Makes the function that sends one message to Connect on a customer's behalf. It posts once; only
 * when Connect refuses the access token, and so has taken nothing, does it post again with a new
 * one.
 */
export function createMessageSender(connect: CheckedConnect): SendForCustomer {
  const { baseUrl, fetch, retailerId, timeoutMs } = connect;
  const tokens = createTokenSource({ request: (userId) => requestToken(connect, userId) });

  return async ({ userId, orderId, body, language }) => {
    const endsAt = performance.now() + timeoutMs;
    let token: string | undefined;
    let isWaitNamed = false;

    async function fetchFromConnect(...request: Parameters<typeof fetch>): Promise<Response> {
      const response = await fetch(...request);
      isWaitNamed = response.headers.has("Retry-After");
      return response;
    }

    function post(): Promise<SentMessage> {
      // A client for each post: what one keeps of rate limits is one customer's, not everybody's.
      const client = createShopperChatClient({
        baseUrl,
        fetch: fetchFromConnect,
        credentials: "omit",
        headers: retailerId === undefined ? {} : { "X-Retailer-Id": retailerId },
        locale: firstLanguage(language),
        // Both posts share the time: the page waits for the sum.
        timeoutMs: Math.max(1, endsAt - performance.now()),
        async getAccessToken() {
          token = await tokens.get(userId);
          return token;
        },
      });
      return client.sendMessage({ orderId, body });
    }

    try {
      return await post().catch((error: unknown) => {
        const refused = isShopperChatError(error) && error.status === 401;
        if (!refused || token === undefined) throw error;
        tokens.drop(userId, token);
        return post();
      });
    } catch (error) {
      throw isShopperChatError(error) ? describeFailure(error, isWaitNamed) : error;
    }
  };
}

/** @throws Refusal that says what the page is told when Connect has not accepted the message. */
export type SendForCustomer = (message: CustomerMessage) => Promise<SentMessage>;

interface CustomerMessage {
  userId: string;
  orderId: string;
  body: string;
  /** The page's `Accept-Language`. */
  language: string | null;
}

/** The language a customer likes best; the client leaves it out where Connect does not know it. */
function firstLanguage(acceptLanguage: string | null): string | undefined {
  return acceptLanguage?.split(/[,;]/, 1)[0]?.trim();
}
