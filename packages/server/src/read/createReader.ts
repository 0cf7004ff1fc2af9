import {
  getMessages,
  isShopperChatError,
  type MarkReadResult,
  markMessagesRead,
  type ShopperChatClient,
  type ShopperChatError,
  type ShopperConversation,
} from "@shopper-chat/client";
import { createBackoff } from "../connect/createBackoff.ts";
import type { CallConnect } from "../connect/createConnectCaller.ts";
import { type ConnectWaits, toRateLimitedError } from "../connect/createConnectWaits.ts";
import type { UpstreamHealth } from "../connect/createUpstreamHealth.ts";
import { upstreamReason } from "../connect/upstreamReason.ts";
import { HttpError } from "../http/HttpError.ts";
import type { KeyNames } from "../idempotency/createKeyNames.ts";
import type { ShopperChatClock } from "../ShopperChatClock.ts";
import type { CustomerMessage } from "../send/createMessageSender.ts";
import type { RateLimit, ShopperChatStore } from "../store/ShopperChatStore.ts";
import { createReadCache } from "./createReadCache.ts";
import { toReadError } from "./toReadError.ts";

/**
 * Creates the functions that read an order's messages on a customer's behalf, and mark them as read.
 * They spare Connect: reads of one order share a response for a moment, only so many run at once, so
 * that messages always find a free connection, and while Connect fails again and again they are
 * refused from memory.
 */
export function createReader(options: ReaderOptions): Reader {
  const { callConnect, waits, store, limit, names, health, clock, maxReads } = options;
  const now = clock.monotonicNow;
  const cache = createReadCache<ShopperConversation>({ now, lifetimeMs: options.shareReadsMs });
  const breaker = createBackoff<ShopperChatError>({ now, tolerated: TOLERATED_FAILURES });
  let running = 0;

  async function admit({ userId, orderId }: OrderReading): Promise<void> {
    const knownMs = waits.knownMs({ userId, orderId });
    if (knownMs > 0) throw toRateLimitedError(knownMs);
    const { customer, order } = names.nameOrder({ userId, orderId });
    const [connectMs, ownMs] = await Promise.all([
      waits.sharedMs(order),
      // Reads go on without the store, because no read can do harm twice.
      limit === false ? 0 : store.consume(`${customer}:reads`, limit).catch(() => 0),
    ]);
    if (ownMs > 0) throw tooManyReads(ownMs);
    if (connectMs > 0) throw toRateLimitedError(connectMs);
  }

  async function request<Result>(
    reading: OrderReading,
    call: (client: ShopperChatClient) => Promise<Result>,
  ): Promise<Result> {
    if (running >= maxReads) throw busy();
    const turn = breaker.begin();
    if ("cause" in turn) throw toReadError(turn.cause, { retryAfterMs: turn.waitMs });
    running += 1;
    let isWaitNamed = false;
    try {
      const result = await callConnect(
        {
          ...reading,
          maxResponseBytes: MAX_CONVERSATION_BYTES,
          onResponse(response) {
            isWaitNamed = response.headers.has("Retry-After");
          },
        },
        call,
      );
      turn.succeeded();
      health.succeeded();
      return result;
    } catch (error) {
      if (!isShopperChatError(error)) {
        turn.aborted();
        throw error;
      }
      const reason = upstreamReason(error);
      if (reason === "unreachable" || reason === "failed") turn.failed(error, undefined);
      else if (reason) turn.aborted();
      else turn.succeeded();
      health.failed("read", error);
      if (error.kind === "rate-limited" && isWaitNamed) {
        waits.begin(reading, error.retryAfterMs ?? 0);
      }
      const { retryAfterMs } = error;
      throw toReadError(error, { retryAfterMs: isWaitNamed ? retryAfterMs : undefined });
    } finally {
      running -= 1;
    }
  }

  return {
    async read(reading) {
      await admit(reading);
      return cache.get(cacheKey(reading), () =>
        request(reading, (client) => getMessages(client, reading)),
      );
    },
    async markRead(reading) {
      await admit(reading);
      const result = await request(reading, (client) => markMessagesRead(client, reading));
      cache.drop(orderKey(reading));
      return result;
    },
    changed: (order) => cache.drop(orderKey(order)),
  };
}

export interface Reader {
  /** @throws HttpError with the response for the page if the messages could not be read. */
  read: (reading: OrderReading) => Promise<ShopperConversation>;
  /** @throws HttpError likewise. */
  markRead: (reading: OrderReading) => Promise<MarkReadResult>;
  /** The order has a new message, so the next read must not share an earlier response. */
  changed: (order: Pick<OrderReading, "userId" | "orderId">) => void;
}

/** Whose order is read, and by when. */
type OrderReading = Omit<CustomerMessage, "body">;

export interface ReaderOptions {
  callConnect: CallConnect;
  /** For reads only: a wait for messages does not apply to them. */
  waits: ConnectWaits;
  store: ShopperChatStore;
  limit: RateLimit | false;
  names: KeyNames;
  health: UpstreamHealth;
  clock: ShopperChatClock;
  /** How many reads run at once. */
  maxReads: number;
  /** How long reads of one order share a response, in milliseconds. */
  shareReadsMs: number;
}

function tooManyReads(waitMs: number): HttpError {
  return new HttpError({
    status: 429,
    code: "rate_limited",
    message: "The messages were read too often in a short time. Wait as long as Retry-After says.",
    headers: { "Retry-After": String(Math.ceil(waitMs / 1000)) },
  });
}

function busy(): HttpError {
  return new HttpError({
    status: 503,
    code: "too_many_reads",
    message: "This instance of the storefront backend is reading as much as it may at once.",
    headers: { "Retry-After": String(BUSY_RETRY_S) },
  });
}

function orderKey({ userId, orderId }: Pick<OrderReading, "userId" | "orderId">): string {
  return JSON.stringify([userId, orderId]);
}

/** Everything else that changes Connect's response. */
function cacheKey(reading: OrderReading): { order: string; variant: string } {
  const { language, retailerId = null } = reading;
  return { order: orderKey(reading), variant: JSON.stringify([language, retailerId]) };
}

/** Far more than the conversation of a day. */
const MAX_CONVERSATION_BYTES = 4 * 1024 * 1024;
/** How many reads in a row may fail before reads are refused from memory. */
const TOLERATED_FAILURES = 9;
const BUSY_RETRY_S = 5;
