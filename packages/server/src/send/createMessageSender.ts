import { isShopperChatError, type SentMessage } from "@shopper-chat/client";
import type { CallConnect } from "../connect/createConnectCaller.ts";
import { type ConnectWaits, toRateLimitedError } from "../connect/createConnectWaits.ts";
import type { UpstreamHealth } from "../connect/createUpstreamHealth.ts";
import type { Deadline } from "../ShopperChatClock.ts";
import { toSendError } from "./toSendError.ts";

/** Creates the function that posts one message to Connect on a customer's behalf. */
export function createMessageSender(options: MessageSenderOptions): SendForCustomer {
  const { callConnect, waits, health } = options;
  return async ({ orderId, body, ...caller }) => {
    const knownMs = waits.knownMs({ userId: caller.userId, orderId });
    if (knownMs > 0) throw toRateLimitedError(knownMs);
    let isWaitNamed = false;
    try {
      const sent = await callConnect(
        {
          ...caller,
          maxResponseBytes: MAX_RESPONSE_BYTES,
          onResponse(response) {
            isWaitNamed = response.headers.has("Retry-After");
          },
        },
        (client) => client.sendMessage({ orderId, body }),
      );
      health.succeeded();
      return sent;
    } catch (error) {
      if (!isShopperChatError(error)) throw error;
      health.failed("send", error);
      if (error.kind === "rate-limited" && isWaitNamed) {
        waits.begin({ userId: caller.userId, orderId }, error.retryAfterMs ?? 0);
      }
      throw toSendError(error, isWaitNamed);
    }
  };
}

/** @throws HttpError with the response for the page if Connect has not accepted the message. */
export type SendForCustomer = (message: CustomerMessage) => Promise<SentMessage>;

export interface MessageSenderOptions {
  callConnect: CallConnect;
  waits: ConnectWaits;
  health: UpstreamHealth;
}

export interface CustomerMessage {
  userId: string;
  orderId: string;
  body: string;
  /** The page's `Accept-Language`. */
  language: string | null;
  retailerId: string | undefined;
  /** When Connect must have responded. */
  deadline: Deadline;
}

/** Far more than any response to a message. */
const MAX_RESPONSE_BYTES = 64 * 1024;
