import {
  type Conversation,
  isShopperChatError,
  type MarkedMessages,
  type ShopperChatClient,
} from "@shopper-chat/client";
import type { CallConnect } from "../createConnectCaller.ts";
import type { ConnectWaits } from "../createConnectWaits.ts";
import type { CustomerMessage } from "../createMessageSender.ts";
import type { NameMessage } from "../once/createKeyNames.ts";
import { Refusal } from "../Refusal.ts";
import type { Tell } from "../ShopperChatEvent.ts";
import type { Rate, Store } from "../store/Store.ts";
import { tellOfFailure } from "../tellOfFailure.ts";
import { describeReadFailure } from "./describeReadFailure.ts";

/** Makes the functions that read an order's messages on a customer's behalf, and mark them as read. */
export function createReader(options: ReaderOptions): Reader {
  const { callConnect, waits, store, limit, nameMessage, tell } = options;

  async function admit({ userId, orderId }: OrderReading): Promise<void> {
    waits.check({ userId, orderId });
    if (limit === false) return;
    const { customer } = nameMessage({ userId, orderId, body: "" });
    // Without the store nothing is counted: no read can do what a message sent twice does.
    const waitMs = await store.consume(`reads:${customer}`, limit).catch(() => 0);
    if (waitMs > 0) throw tooMany(waitMs);
  }

  async function ask<Result>(
    reading: OrderReading,
    call: (client: ShopperChatClient) => Promise<Result>,
  ): Promise<Result> {
    await admit(reading);
    let isWaitNamed = false;
    try {
      return await callConnect(
        {
          ...reading,
          maxAnswerBytes: MAX_CONVERSATION_BYTES,
          onAnswer(response) {
            isWaitNamed = response.headers.has("Retry-After");
          },
        },
        call,
      );
    } catch (error) {
      if (!isShopperChatError(error)) throw error;
      tellOfFailure(tell, "read", error);
      if (error.kind === "rate-limited" && isWaitNamed) {
        waits.begin(reading, error.retryAfterMs ?? 0);
      }
      throw describeReadFailure(error, isWaitNamed);
    }
  }

  return {
    read: (reading) => ask(reading, (client) => client.getMessages(reading)),
    markRead: (reading) => ask(reading, (client) => client.markMessagesRead(reading)),
  };
}

export interface Reader {
  /** @throws Refusal that says what the page is told when the messages could not be read. */
  read: (reading: OrderReading) => Promise<Conversation>;
  /** @throws Refusal likewise. */
  markRead: (reading: OrderReading) => Promise<MarkedMessages>;
}

/** Whose order is read, and by when. */
type OrderReading = Omit<CustomerMessage, "body">;

export interface ReaderOptions {
  callConnect: CallConnect;
  /** Of reads alone: what Connect says of messages does not hold for them. */
  waits: ConnectWaits;
  store: Store;
  limit: Rate | false;
  nameMessage: NameMessage;
  tell: Tell;
}

function tooMany(waitMs: number): Refusal {
  return new Refusal({
    status: 429,
    code: "rate_limited",
    message: "The messages were read too often in a short time. Wait as long as Retry-After says.",
    headers: { "Retry-After": String(Math.ceil(waitMs / 1000)) },
  });
}

/** A day's conversation, and far more. */
const MAX_CONVERSATION_BYTES = 4 * 1024 * 1024;
