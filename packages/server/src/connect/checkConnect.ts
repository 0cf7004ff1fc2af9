/**
 * Checks the `connect` options and completes them.
 *
 * @throws TypeError with the name of the option, never its value: one of them is the secret.
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
  const {
    maxCachedTokens = MAX_CACHED_TOKENS,
    maxReads = MAX_READS,
    shareReadsMs = 2000,
  } = connect;
  for (const [name, value, least] of [
    ["maxCachedTokens", maxCachedTokens, 1],
    ["maxReads", maxReads, 1],
    ["shareReadsMs", shareReadsMs, 0],
  ] as const) {
    if (!(Number.isFinite(value) && value >= least)) {
      throw new TypeError(
        `Shopper Chat: connect.${name} must be a number of at least ${least}, or left out.`,
      );
    }
  }
  return {
    baseUrl: parseBaseUrl(connect.baseUrl),
    clientId: requireText("clientId", connect.clientId),
    clientSecret: requireText("clientSecret", connect.clientSecret),
    retailerId,
    // Read at each call, so that a fetch that tracing tools replace later is used.
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, withSupportedCache(init))),
    timeoutMs,
    maxCachedTokens,
    maxReads,
    shareReadsMs,
  };
}

export interface ConnectOptions {
  /**
   * The address of the Connect server that Instacart assigned to the retailer, such as
   * `https://connect.instacart.com`. The secret and the tokens go there, so only a sandbox on this
   * machine may have `http:`.
   */
  baseUrl: string;
  /** The OAuth client's id, from Instacart. */
  clientId: string;
  /** The OAuth client's secret. It goes to Connect's token endpoint and nowhere else. */
  clientSecret: string;
  /**
   * Sent as `X-Retailer-Id`; retailers with several banners need it (Connect, Request headers). A
   * function returns it for each request, for a backend that serves all of them.
   */
  retailerId?: string | GetRetailerId | undefined;
  /**
   * Replaces the network, by a sandbox in the same process or by `createConnectFetch` of
   * `@shopper-chat/server/node`, which costs half as much processor time.
   * @default globalThis.fetch
   */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * How long Connect may take for one message, in milliseconds, access token included. Keep it below
   * the time that the page waits, 15 s by default, so that the page gets the response.
   * @default 10000
   */
  timeoutMs?: number | undefined;
  /**
   * How many customers' access tokens are cached. If more customers than this read at the same time,
   * nearly every read requests a token as well. An entry has about 330 bytes.
   * @default 100000
   */
  maxCachedTokens?: number | undefined;
  /**
   * How many reads of messages go to Connect at once; further reads are refused with 503. Messages
   * are not limited by it.
   * @default 256
   */
  maxReads?: number | undefined;
  /**
   * How long reads of one order share a response of Connect, in milliseconds. A message that was sent
   * through the same handler ends it.
   * @default 2000
   */
  shareReadsMs?: number | undefined;
}

/** Returns the retailer id of a request, whose body it must not read. Undefined sends no header. */
export type GetRetailerId = (request: Request) => string | undefined | Promise<string | undefined>;

export interface CheckedConnect {
  /** Without a slash at its end. */
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  retailerId: string | GetRetailerId | undefined;
  fetch: typeof globalThis.fetch;
  timeoutMs: number;
  maxCachedTokens: number;
  maxReads: number;
  shareReadsMs: number;
}

const MAX_READS = 256;
const MAX_CACHED_TOKENS = 100_000;
const DEFAULT_TIMEOUT_MS = 10_000;

/** Workers with a compatibility date before 2024-11-11 throw for `cache`, and cache no such request. */
function withSupportedCache(init: RequestInit | undefined): RequestInit | undefined {
  if (!init || "cache" in Request.prototype) return init;
  const { cache: _unsupported, ...supported } = init;
  return supported;
}

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
