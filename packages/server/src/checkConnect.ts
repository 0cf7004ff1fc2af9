/**
 * The `connect` options, checked and complete.
 *
 * @throws TypeError that names the option and never its value: one of them is the secret.
 */
export function checkConnect(connect: ConnectOptions): CheckedConnect {
  if (typeof connect !== "object" || connect === null) {
    throw new TypeError(
      "Shopper Chat: connect must be an object with baseUrl, clientId and clientSecret.",
    );
  }
  const { retailerId, fetch, timeoutMs = DEFAULT_TIMEOUT_MS } = connect;
  if (retailerId !== undefined && typeof retailerId !== "function" && !isHeaderText(retailerId)) {
    throw new TypeError(
      "Shopper Chat: connect.retailerId must be ASCII text without spaces, a function that gives it, or left out.",
    );
  }
  if (fetch !== undefined && typeof fetch !== "function") {
    throw new TypeError("Shopper Chat: connect.fetch must be a function like fetch, or left out.");
  }
  // Timers hold 31 bits; beyond that they fire at once.
  if (typeof timeoutMs !== "number" || !(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
    throw new TypeError(
      "Shopper Chat: connect.timeoutMs must be a number of milliseconds above 0, or left out.",
    );
  }
  return {
    baseUrl: parseBaseUrl(connect.baseUrl),
    clientId: requireText("clientId", connect.clientId),
    clientSecret: requireText("clientSecret", connect.clientSecret),
    retailerId,
    // Asked for at each call, so that a fetch replaced later, as tracing tools do, is used.
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeoutMs,
  };
}

export interface ConnectOptions {
  /**
   * The address of the Connect server that Instacart assigned to the retailer, with `https:`, such
   * as `https://connect.instacart.com`; for development, a sandbox's on this machine, which alone may
   * have `http:`, for the secret and the tokens go there.
   */
  baseUrl: string;
  /** The OAuth client's id, from Instacart. */
  clientId: string;
  /** The OAuth client's secret. It goes to Connect's token endpoint and nowhere else. */
  clientSecret: string;
  /**
   * Sent as `X-Retailer-Id`; retailers with several banners need it (Connect, Request headers). A
   * function gives it for each request, for a backend that serves all of them.
   */
  retailerId?: string | RetailerOf | undefined;
  /**
   * Replaces the network, for instance by a sandbox in the same process.
   * @default globalThis.fetch
   */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * How long Connect may take over one message, in milliseconds, access token included. Keep it
   * under what the page waits, 15 s by default, so that the page hears how it ended.
   * @default 10000
   */
  timeoutMs?: number | undefined;
}

/** Tells which retailer a request is for; it must not read the body. Undefined sends no header. */
export type RetailerOf = (request: Request) => string | undefined | Promise<string | undefined>;

export interface CheckedConnect {
  /** Without a slash at its end. */
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  retailerId: string | RetailerOf | undefined;
  fetch: typeof globalThis.fetch;
  timeoutMs: number;
}

const DEFAULT_TIMEOUT_MS = 10_000;

function parseBaseUrl(baseUrl: unknown): string {
  const url = typeof baseUrl === "string" && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const isBase =
    url &&
    /^https?:$/.test(url.protocol) &&
    !/[?#]/.test(url.href) &&
    url.username === "" &&
    url.password === "";
  if (isBase && (url.protocol === "https:" || LOOPBACK.test(url.hostname))) {
    return url.href.replace(/\/+$/, "");
  }
  if (isBase) {
    throw new TypeError(
      "Shopper Chat: connect.baseUrl must be https: the secret and the tokens go there. Only this machine (localhost, 127.0.0.1, [::1]) may be http:.",
    );
  }
  throw new TypeError(
    'Shopper Chat: connect.baseUrl must be an absolute URL like "https://connect.instacart.com", without ?, # and user name.',
  );
}

function requireText(name: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new TypeError(
    `Shopper Chat: connect.${name} must be text that is not empty. Is the environment variable it comes from set?`,
  );
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export function isHeaderText(value: unknown): value is string {
  return typeof value === "string" && /^[\x21-\x7e]+$/.test(value);
}
