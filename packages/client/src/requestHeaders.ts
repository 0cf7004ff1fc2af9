import { checkIdempotencyKey } from "./prepareMessage.ts";

/**
 * Returns the headers of one request: the app's own, then those of the contract, which win.
 *
 * Source: Connect, Request headers.
 */
export async function requestHeaders(
  { headers, getAccessToken, acceptLanguage }: RequestHeadersOptions,
  { method, idempotencyKey }: { method: string; idempotencyKey?: string | undefined },
): Promise<Headers> {
  const key = idempotencyKey === undefined ? undefined : checkIdempotencyKey(idempotencyKey);
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
