import { createReading } from "./createReading.ts";
import { exchange, type ShopperChatDebugEvent } from "./exchange.ts";
import { messagesUrl } from "./messagesUrl.ts";
import { parseBaseUrl } from "./parseBaseUrl.ts";
import type { Conversation } from "./parseConversation.ts";
import type { MarkedMessages } from "./parseMarkedMessages.ts";
import { parseSentMessage, type SentMessage } from "./parseSentMessage.ts";
import { type Answer, readFailure } from "./readFailure.ts";
import { type RequestHeadersOptions, requestHeaders } from "./requestHeaders.ts";
import { type SendMessageRequest, toSendableBody } from "./toSendableBody.ts";

/**
 * Makes a client for one storefront backend, one sandbox or Connect itself: all three speak the
 * same contract.
 *
 * @throws TypeError when an option can't work, with what to write instead.
 */
export function createShopperChatClient(options: ShopperChatClientOptions): ShopperChatClient {
  const baseUrl = parseBaseUrl(options.baseUrl);
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  // Timers hold 31 bits; beyond that they fire at once.
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
    throw new TypeError("Shopper Chat: timeoutMs must be above 0 and below 2^31.");
  }
  const clearListeners = new Set<() => void>();
  let limitsInARow = 0;

  function sendMessage(request: SendMessageRequest): Promise<SentMessage> {
    return exchange({
      fetch: options.fetch,
      onDebug: options.onDebug,
      timeoutMs,
      signal: request.signal,
      read: (answer) => settle(answer, parseSentMessage),
      async prepare() {
        const body = JSON.stringify({ body: toSendableBody(request) });
        return [
          messagesUrl(baseUrl, request.orderId),
          {
            method: "POST",
            headers: await requestHeaders(options, request.idempotencyKey),
            body,
            credentials: options.credentials ?? "same-origin",
            // A login page must not be taken for an answer, nor the message be posted to it.
            redirect: "manual",
            // Lets the message leave although the customer leaves the page.
            keepalive: true,
          },
        ];
      },
    });
  }

  /** What an answer means to whoever asked: the result, or the failure that it tells of. */
  function settle<Result>(answer: Answer, parse: Parse<Result>, isRead = false): Result {
    const accepted = answer.status >= 200 && answer.status < 300;
    const result = accepted ? parse(answer.text, answer.receivedAt) : undefined;
    limitsInARow = answer.status === 429 ? limitsInARow + 1 : 0;
    if (result) return result;
    throw readFailure(answer, FIRST_WAIT_MS * 2 ** Math.min(limitsInARow - 1, 4), isRead);
  }

  return {
    baseUrl,
    sendMessage,
    ...createReading({ options, baseUrl, timeoutMs, settle }),
    clear() {
      for (const listener of [...clearListeners]) {
        try {
          listener();
        } catch (error) {
          // Nobody's listener keeps the others from forgetting. It ends where an event's would.
          setTimeout(() => {
            throw error;
          });
        }
      }
    },
    onClear(listener) {
      clearListeners.add(listener);
      return () => clearListeners.delete(listener);
    },
  };
}

export interface ShopperChatClient {
  /** Where it speaks the contract, without slashes at the end. */
  readonly baseUrl: string;
  /**
   * Sends one message to the order's shopper: one request, never repeated by the client.
   *
   * @throws ShopperChatError always of this class; see its `kind` and `delivery`.
   */
  sendMessage: (request: SendMessageRequest) => Promise<SentMessage>;
  /**
   * Reads all messages of an order, from both sides: one request, never repeated by the client.
   * Connect refuses it for good (`disallowed`) where the retailer has shoppers' data removed.
   *
   * @throws ShopperChatError always of this class; its `delivery` is `not-sent`, as nothing was.
   */
  getMessages: (request: OrderMessagesRequest) => Promise<Conversation>;
  /**
   * Marks all of the shopper's messages of an order as read: one request, never repeated by the
   * client. Connect has no form for a single message.
   *
   * @throws ShopperChatError always of this class; its `delivery` is `not-sent`.
   */
  markMessagesRead: (request: OrderMessagesRequest) => Promise<MarkedMessages>;
  /** Forgets what is kept for this client on the page: drafts and outgoing messages. For sign-out. */
  clear: () => void;
  /**
   * Calls `listener` on every `clear()`, for whatever keeps something on the client's behalf. What it
   * throws goes to the page's `error` event.
   */
  onClear: (listener: () => void) => () => void;
}

export interface OrderMessagesRequest {
  /** The retailer's own id of the order, as given to Connect when the order was created. */
  orderId: string;
  /** Stops waiting for the answer. */
  signal?: AbortSignal | undefined;
}

export interface ShopperChatClientOptions extends RequestHeadersOptions {
  /**
   * Where the contract is spoken: a path of this page's origin (`/shopper-chat`) or an absolute
   * http(s) URL. Everything after it is the contract's own path.
   */
  baseUrl: string;
  /**
   * Whether cookies travel, as in `fetch`.
   * @default "same-origin"
   */
  credentials?: RequestCredentials | undefined;
  /**
   * Replaces the network, for instance by a sandbox in the same tab.
   * @default globalThis.fetch
   */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * How long one request may take, in milliseconds, from call to the last byte of the answer.
   * @default 15000
   */
  timeoutMs?: number | undefined;
  /**
   * Gets every failure that is the developer's to look into, of messages and of reads: those without
   * an answer, and those that are `unexpected`, with what was thrown underneath. That may hold URLs
   * and tokens, so it is for a developer's eyes, not for logs.
   */
  onDebug?: ((event: ShopperChatDebugEvent) => void) | undefined;
}

/** Reads the text of an answer that says yes; `undefined` where it is no such answer. */
export type Parse<Result> = (text: string, receivedAt: Date) => Result | undefined;

const DEFAULT_TIMEOUT_MS = 15_000;
/** The wait after a 429 without `Retry-After`, doubled for each further one. */
const FIRST_WAIT_MS = 5000;
