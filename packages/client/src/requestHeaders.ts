/**
 * The headers of one request: the host's own first, then those of the contract, which win.
 *
 * Source: Connect, Request headers.
 */
export async function requestHeaders(
  { headers, getAccessToken, locale }: RequestHeadersOptions,
  idempotencyKey: string | undefined,
): Promise<Headers> {
  const result = new Headers(typeof headers === "function" ? await headers() : headers);
  result.set("Accept", "application/json");
  result.set("Content-Type", "application/json");
  if (locale && CONNECT_LOCALES.test(locale)) result.set("Accept-Language", locale);
  if (idempotencyKey !== undefined) result.set("Idempotency-Key", idempotencyKey);
  if (getAccessToken) result.set("Authorization", `Bearer ${await getAccessToken()}`);
  return result;
}

export interface RequestHeadersOptions {
  /** Headers of the host's own, such as a CSRF token; a function is asked before every request. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /**
   * Gives the Connect access token for each request. Only for trusted places, server to server: a
   * browser must never hold a Connect token, which any script of the page could take. Nothing checks
   * that, because a page with a sandbox in it is no such place.
   */
  getAccessToken?: (() => string | Promise<string>) | undefined;
  /**
   * The customer's language, sent as `Accept-Language` if it is one that Connect knows. It changes no
   * text that is shown: in React `strings` does, and says the language here unless this is given.
   */
  locale?: string | undefined;
}

/** Source: Connect, Localization. */
const CONNECT_LOCALES = /^(en-US|en-CA|fr-CA)$/;
