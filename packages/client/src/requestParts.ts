import { isIdempotencyKey } from "./message.ts";
import { createUsageError } from "./ShopperChatError.ts";

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
