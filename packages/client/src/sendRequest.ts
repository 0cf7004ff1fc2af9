import { isIdempotencyKey } from "./message.ts";
import { parseJson } from "./parse.ts";
import type { ServerResponse } from "./parseFailure.ts";
import {
  createUsageError,
  isShopperChatError,
  ShopperChatError,
  type ShopperChatErrorReason,
} from "./ShopperChatError.ts";

/**
 * Sends one request and parses its whole response within `timeoutMs`. A failure after the request
 * has left is `unconfirmed`, because the message may have arrived; before that it is `not-sent`.
 *
 * @throws ShopperChatError `unreachable`, `canceled`, `unexpected` when `prepare` throws, and what
 * `prepare` and `parse` throw of this class.
 */
export async function sendRequest<Result>(options: SendRequestOptions<Result>): Promise<Result> {
  const { fetch = globalThis.fetch, signal: callerSignal } = options;
  // AbortSignal.any and .timeout would be shorter, but Safari has the first only since 17.4.
  const controller = new AbortController();
  const onCallerAbort = () => controller.abort();
  let reason: ShopperChatErrorReason | undefined;
  let hasLeft = false;

  const aborted = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener("abort", () => reject(controller.signal.reason));
  });
  const timer = setTimeout(() => {
    reason = "timed-out";
    controller.abort(new DOMException("", "TimeoutError"));
  }, options.timeoutMs);
  callerSignal?.addEventListener("abort", onCallerAbort);
  if (callerSignal?.aborted) onCallerAbort();

  async function run(): Promise<Result> {
    const [url, init] = await options.prepare();
    controller.signal.throwIfAborted();
    const wasOffline = isOffline();
    const leftAt = performance.now();
    hasLeft = true;
    let response: Response;
    try {
      response = await fetch(url, { ...init, signal: controller.signal });
    } catch (error) {
      // Behind a VPN, the browser may be wrong. It is right if the network fails at once too.
      const isAtOnce = performance.now() - leftAt < AT_ONCE_MS && !controller.signal.aborted;
      if (wasOffline && isAtOnce && isOffline()) {
        reason = "offline";
        hasLeft = false;
      }
      throw error;
    }
    const text = await response.text().catch((error: unknown) => {
      // A refusal without its body is still a refusal; a success without it is not known.
      if (response.ok) throw error;
      return "";
    });
    const { status, headers } = response;
    return options.parse({ status, headers, json: parseJson(text), receivedAt: new Date() });
  }

  try {
    // A host's fetch or headers may ignore the signal, so waiting ends here in any case.
    return await Promise.race([aborted, run()]);
  } catch (original) {
    const isUnreachable = hasLeft || reason === "offline" || controller.signal.aborted;
    const error = isShopperChatError(original)
      ? original
      : new ShopperChatError({
          kind: callerSignal?.aborted ? "canceled" : isUnreachable ? "unreachable" : "unexpected",
          delivery: hasLeft && !options.isQuery ? "unconfirmed" : "not-sent",
          cause: original,
          reason: isUnreachable ? reason : "headers-failed",
        });
    // The developer can fix these. Refusals can happen to anyone, and cancellations are on purpose:
    // StrictMode cancels the first read of a chat.
    if (
      error.kind === "unreachable" ||
      error.kind === "unexpected" ||
      // For customers the session has ended. It may as well be a trailing slash or a locale.
      error.reason === "redirected"
    ) {
      // onDebug must not change the outcome, whether it throws or rejects.
      Promise.resolve({ error, original })
        .then(options.onDebug)
        .catch(() => {});
    }
    throw error;
  } finally {
    clearTimeout(timer);
    callerSignal?.removeEventListener("abort", onCallerAbort);
  }
}

/** Outside browsers it is undefined, and true promises nothing. */
function isOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}

const AT_ONCE_MS = 1000;

export interface SendRequestOptions<Result> {
  fetch?: typeof globalThis.fetch | undefined;
  /** Returns URL and request. It is called once, before anything leaves. */
  prepare: () => Promise<[url: string, init: RequestInit]>;
  /** Turns the response into the result, or throws. */
  parse: (response: ServerResponse) => Result;
  timeoutMs: number;
  /** Whether the request sends no message, so that nothing can be unconfirmed. */
  isQuery: boolean;
  signal: AbortSignal | undefined;
  onDebug?: ((event: ShopperChatDebugEvent) => void) | undefined;
}

/** The argument of the `onDebug` option. */
export interface ShopperChatDebugEvent {
  error: ShopperChatError;
  /**
   * The underlying error as it was thrown; `error` itself if nothing was thrown. It may contain URLs
   * and tokens, so show it to a developer and keep it out of logs.
   */
  original: unknown;
}

/**
 * Returns the URL of an order's messages below `baseUrl`.
 *
 * Source: Connect, Send chat message.
 *
 * @throws ShopperChatError `unexpected`, `not-sent`, if there can be no such URL.
 */
export function messagesUrl(baseUrl: string, orderId: string): string {
  if (!isOrderId(orderId)) throw createUsageError("invalid-order-id");
  if (process.env.NODE_ENV !== "production" && !globalThis.location && !/^https?:/i.test(baseUrl)) {
    throw createUsageError("relative-base-url");
  }
  return `${baseUrl}/v2/post_checkout/chat/${encodeURIComponent(orderId)}/messages`;
}

/**
 * Returns whether `value` can be an order id in a path. Order ids are the retailer's own free text
 * (Connect, Create order). Refused are only those that no path can carry: an empty one, more than 255
 * characters, `.` and `..`, slashes and control characters, which URL parsers turn into another path,
 * and lone surrogates, which have no UTF-8 form.
 *
 * @example
 * ```ts
 * isOrderId("order 1"); // true
 * ```
 */
export function isOrderId(value: unknown): value is string {
  return typeof value === "string" && ORDER_ID.test(value);
}

const ORDER_ID = /^(?!\.{1,2}$)[^/\\\p{Cc}\p{Surrogate}]{1,255}$/u;

/**
 * Returns the headers of one request: the app's own, then those of the contract, which win.
 *
 * Source: Connect, Request headers.
 */
export async function requestHeaders(
  { headers, getAccessToken, acceptLanguage }: RequestHeadersOptions,
  { method, idempotencyKey: key }: { method: string; idempotencyKey?: string | undefined },
): Promise<Headers> {
  if (process.env.NODE_ENV !== "production" && key !== undefined && !isIdempotencyKey(key)) {
    throw createUsageError("invalid-idempotency-key");
  }
  const result = new Headers(typeof headers === "function" ? await headers() : headers);
  result.set("Accept", "application/json");
  // Connect's examples send it with a PUT too, which has no body.
  if (method === "GET") result.delete("Content-Type");
  else result.set("Content-Type", "application/json");
  if (acceptLanguage && CONNECT_LOCALES.test(acceptLanguage)) {
    result.set("Accept-Language", acceptLanguage);
  }
  if (key !== undefined) result.set("Idempotency-Key", key);
  if (getAccessToken) result.set("Authorization", `Bearer ${await getAccessToken()}`);
  return result;
}

export interface RequestHeadersOptions {
  /** Your own headers, such as a CSRF token; a function is called before every request. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /**
   * Returns the Connect access token for a request. Only for requests between servers: a browser must
   * never hold a Connect token, because any script of the page could take it. This is not checked,
   * because a page with a sandbox inside may use it.
   */
  getAccessToken?: (() => string | Promise<string>) | undefined;
  /**
   * The customer's language, sent as `Accept-Language` if Connect knows it. It changes no text on
   * screen: `strings` does.
   * @default in React, the locale of `strings`
   */
  acceptLanguage?: string | undefined;
}

/** Source: Connect, Localization. */
const CONNECT_LOCALES = /^(en-US|en-CA|fr-CA)$/;
