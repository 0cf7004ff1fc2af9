import { isShopperChatError, type SentMessage } from "@shopper-chat/client";
import type { CallConnect } from "./createConnectCaller.ts";
import type { ConnectWaits } from "./createConnectWaits.ts";
import { describeFailure } from "./describeFailure.ts";
import type { Tell } from "./ShopperChatEvent.ts";
import { tellOfFailure } from "./tellOfFailure.ts";

/** Makes the function that posts one message to Connect on a customer's behalf. */
export function createMessageSender(
  callConnect: CallConnect,
  waits: ConnectWaits,
  tell: Tell,
): SendForCustomer {
  return async ({ orderId, body, ...caller }) => {
    waits.check({ userId: caller.userId, orderId });
    let isWaitNamed = false;
    try {
      return await callConnect(
        {
          ...caller,
          maxAnswerBytes: MAX_ANSWER_BYTES,
          onAnswer(response) {
            isWaitNamed = response.headers.has("Retry-After");
          },
        },
        (client) => client.sendMessage({ orderId, body }),
      );
    } catch (error) {
      if (!isShopperChatError(error)) throw error;
      tellOfFailure(tell, "send", error);
      if (error.kind === "rate-limited" && isWaitNamed) {
        waits.begin({ userId: caller.userId, orderId }, error.retryAfterMs ?? 0);
      }
      throw describeFailure(error, isWaitNamed);
    }
  };
}

/** @throws Refusal that says what the page is told when Connect has not accepted the message. */
export type SendForCustomer = (message: CustomerMessage) => Promise<SentMessage>;

export interface CustomerMessage {
  userId: string;
  orderId: string;
  body: string;
  /** The page's `Accept-Language`. */
  language: string | null;
  retailerId: string | undefined;
  /** When Connect must have answered, in milliseconds since the epoch. */
  endsAt: number;
}

/** Far above any answer to a message. */
const MAX_ANSWER_BYTES = 64 * 1024;
