import { checkBaseUrl } from "./checkBaseUrl.ts";
import { prepareMessage, type SendMessageRequest } from "./message.ts";
import { parseFailure, type ServerResponse } from "./parseFailure.ts";
import { parseSentMessage, type SentMessage } from "./parseSentMessage.ts";
import { isShopperChatError } from "./ShopperChatError.ts";
import {
  messagesUrl,
  type RequestHeadersOptions,
  requestHeaders,
  type ShopperChatDebugEvent,
  sendRequest,
} from "./sendRequest.ts";

/**
 * Creates a client for a storefront backend, the sandbox or Connect itself: all three accept the
 * same requests.
 *
 * @throws TypeError in development if an option can't work; the message says what to write instead.
 * @example
 * ```ts
 * const client = createShopperChatClient({ baseUrl: "/shopper-chat" });
 * await client.sendMessage({ orderId: "order-1", body: "Ripe avocados, please" });
 * ```
 */
export function createShopperChatClient(options: ShopperChatClientOptions): ShopperChatClient {
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  if (process.env.NODE_ENV !== "production") {
    checkBaseUrl(options.baseUrl);
    // Timers hold 31 bits; longer ones fire at once.
    if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
      throw new TypeError("Shopper Chat: timeoutMs must be above 0 and below 2^31.");
    }
  }
  const baseUrl = options.baseUrl.replace(/\/+$/, "");
  const resetListeners = new Set<() => void>();
  let rateLimitsInARow = 0;
  let sendCount = 0;
  /** The idempotency keys of messages that failed without a response. */
  const failedKeys = new Set<string | undefined>();

  async function sendMessage(message: SendMessageRequest): Promise<SentMessage> {
    const { idempotencyKey } = message;
    sendCount += 1;
    try {
      return await request({ ...message, method: "POST", parse: parseSentMessage });
    } catch (error) {
      const isLost = isShopperChatError(error) && error.kind === "unreachable";
      if (isLost && error.reason !== "timed-out") failedKeys.add(idempotencyKey);
      throw error;
    } finally {
      sendCount -= 1;
    }
  }

  function request<Result>(call: ShopperChatRequest<Result>): Promise<Result> {
    const { method, body, signal, idempotencyKey } = call;
    const isQuery = method !== "POST";

    return sendRequest({
      ...options,
      timeoutMs,
      signal,
      isQuery,
      async prepare() {
        const init: RequestInit = {
          method,
          credentials: options.credentials ?? "same-origin",
          // A login page is not a response, and must not receive the message.
          redirect: "manual",
        };
        if (method === "GET") init.cache = "no-store";
        if (method === "POST") {
          init.body = JSON.stringify({ body: prepareMessage(body) });
          // The message leaves even if the customer leaves the page. All scripts of a page share 64 KiB
          // for such requests, and the browser fails those beyond it at once.
          init.keepalive = sendCount <= MAX_KEEPALIVE_COUNT && !failedKeys.has(idempotencyKey);
        }
        const url = messagesUrl(baseUrl, call.orderId);
        init.headers = await requestHeaders(options, call);
        return [url, init];
      },
      parse(response) {
        const { status } = response;
        const result = status >= 200 && status < 300 ? call.parse(response) : undefined;
        rateLimitsInARow = status === 429 ? rateLimitsInARow + 1 : 0;
        if (result !== undefined) return result;
        const waitMs = FIRST_WAIT_MS * 2 ** Math.min(rateLimitsInARow - 1, 4);
        throw parseFailure(response, waitMs, isQuery);
      },
    });
  }

  return {
    baseUrl,
    request,
    sendMessage,
    reset() {
      for (const listener of [...resetListeners]) {
        try {
          listener();
        } catch (error) {
          // One failing listener must not keep the others from resetting.
          setTimeout(() => {
            throw error;
          });
        }
      }
    },
    onReset(listener) {
      resetListeners.add(listener);
      return () => resetListeners.delete(listener);
    },
  };
}

export interface ShopperChatClient {
  /** The base URL of the requests, without slashes at the end. */
  readonly baseUrl: string;
  /**
   * Sends one message to the order's shopper. It is one request; the client never repeats it.
   *
   * @throws ShopperChatError always of this class; see its `kind` and `delivery`.
   */
  sendMessage: (request: SendMessageRequest) => Promise<SentMessage>;
  /**
   * Sends one request about an order's messages. `getMessages` and `markMessagesRead` use it.
   *
   * @throws ShopperChatError always of this class.
   */
  request: <Result>(request: ShopperChatRequest<Result>) => Promise<Result>;
  /** Clears everything that the page keeps for this client, such as drafts. Call it on sign-out. */
  reset: () => void;
  /**
   * Calls `listener` on every `reset()`. Errors that it throws go to the page's `error` event.
   *
   * @returns a function that removes the listener.
   */
  onReset: (listener: () => void) => () => void;
}

/** One request of the contract, about the messages of one order. */
export interface ShopperChatRequest<Result> {
  /** Only a failed `POST` can leave it open whether it took effect. */
  method: "GET" | "POST" | "PUT";
  /** The retailer's own id of the order, as given to Connect when the order was created. */
  orderId: string;
  /** The text of the message to send. */
  body?: string | undefined;
  /** Repeat it to send a message again without the shopper getting it twice. */
  idempotencyKey?: string | undefined;
  /** Aborting it ends the wait for the response. */
  signal?: AbortSignal | undefined;
  /** Parses a successful response; `undefined` if it is not one of the contract. */
  parse: (response: ServerResponse) => Result | undefined;
}

export interface ShopperChatClientOptions extends RequestHeadersOptions {
  /**
   * The address of the storefront backend: a path of this page's origin (`/shopper-chat`) or an
   * absolute http(s) URL. The contract's own path is appended.
   */
  baseUrl: string;
  /**
   * Whether cookies are sent, as in `fetch`.
   * @default "same-origin"
   */
  credentials?: RequestCredentials | undefined;
  /**
   * Replaces the network, for example by a sandbox in the same tab.
   * @default globalThis.fetch
   */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * How long one request may take, in milliseconds, from the call to the last byte of the response.
   * @default 15000
   */
  timeoutMs?: number | undefined;
  /**
   * Receives each failure that a developer should look into, of messages and of reads: those without
   * a response, redirects, and those that are `unexpected`, with the underlying error. Refusals such
   * as 403 or 502 are not among them, nor are canceled requests. The underlying error may contain
   * URLs and tokens, so keep it out of logs.
   */
  onDebug?: ((event: ShopperChatDebugEvent) => void) | undefined;
}

/** A message has 4 kB at most. */
const MAX_KEEPALIVE_COUNT = 4;
const DEFAULT_TIMEOUT_MS = 15_000;
/** The wait after a 429 without `Retry-After`; it doubles with each further one. */
const FIRST_WAIT_MS = 5000;
