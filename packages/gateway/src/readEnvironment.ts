import { readFileSync } from "node:fs";

/**
 * Reads the gateway's settings from environment variables.
 *
 * @throws Error that lists everything that is missing or wrong at once, without values.
 * @example
 * ```ts
 * await startGateway(readEnvironment(process.env), createLog((line) => process.stdout.write(line)));
 * ```
 */
export function readEnvironment(environment: Environment): GatewaySettings {
  const problems: string[] = [];

  function optional(name: string): string | undefined {
    const { [name]: value, [`${name}_FILE`]: file } = environment;
    if (value !== undefined && value.trim() !== "") return value.trim();
    if (file === undefined || file.trim() === "") return undefined;
    try {
      return readFileSync(file, "utf8").trim();
    } catch {
      problems.push(`${name}_FILE names a file that can't be read.`);
      return undefined;
    }
  }

  function wrong(name: string, what: string): void {
    problems.push(`${name} is wrong: it must be ${what}.`);
  }

  function required(name: string, what: string): string {
    const value = optional(name);
    if (value === undefined) problems.push(`${name} is missing: ${what}.`);
    return value ?? "";
  }

  /** Checks an address to which secrets or customers' data go. */
  function secureUrl(name: string, value: string): string {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isLocal = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url?.hostname ?? "");
    if (value !== "" && url?.protocol !== "https:" && !(isLocal && url?.protocol === "http:")) {
      wrong(name, "an address with https, or one of this machine");
    }
    return value;
  }

  function integer(name: string, byDefault: number, [least, most]: [number, number]): number {
    const text = optional(name);
    if (text === undefined) return byDefault;
    const value = Number(text);
    if (/^\d{1,12}$/.test(text) && value >= least && value <= most) return value;
    wrong(name, `a whole number from ${least} to ${most}`);
    return byDefault;
  }

  function oneOf<Value extends string>(name: string, values: readonly Value[]): Value | undefined {
    const text = optional(name);
    const value = values.find((each) => each === text);
    if (text !== undefined && !value) wrong(name, `one of ${values.join(", ")}`);
    return value;
  }

  function list(name: string, check: (entry: string) => boolean, what: string): string[] {
    const entries = (optional(name) ?? "").split(/[\s,]+/).filter(Boolean);
    if (!entries.every(check)) wrong(name, what);
    return entries;
  }

  function perMinute(name: string, byDefault: number): PerMinute {
    const limit = integer(name, byDefault, [0, 1_000_000]);
    return limit === 0 ? false : { limit, windowMs: 60_000 };
  }

  const basePath = optional("BASE_PATH") ?? "/shopper-chat";
  if (!/^(\/|(\/[\w.~-]+)+)$/.test(basePath)) wrong("BASE_PATH", "a path like /shopper-chat, or /");
  const [publicOrigin, ...moreOrigins] = list("PUBLIC_ORIGIN", isOrigin, AN_ORIGIN);
  if (moreOrigins.length > 0) wrong("PUBLIC_ORIGIN", AN_ORIGIN);

  const settings: GatewaySettings = {
    host: optional("HOST") ?? "0.0.0.0",
    port: integer("PORT", 8080, [0, 65_535]),
    basePath: basePath === "/" ? "" : basePath,
    drainMs: integer("DRAIN_MS", 5000, [0, 600_000]),
    requestTimeoutMs: integer("REQUEST_TIMEOUT_MS", 30_000, [100, 600_000]),
    logLevel: oneOf("LOG_LEVEL", ["debug", "info", "warn", "error"]) ?? "info",
    connect: {
      baseUrl: secureUrl(
        "CONNECT_BASE_URL",
        required("CONNECT_BASE_URL", "the Connect server that Instacart assigned to you"),
      ),
      clientId: required("CONNECT_CLIENT_ID", "the OAuth client's id, from Instacart"),
      clientSecret: required("CONNECT_CLIENT_SECRET", "the OAuth client's secret, from Instacart"),
      retailerId: optional("CONNECT_RETAILER_ID"),
      timeoutMs: integer("CONNECT_TIMEOUT_MS", 10_000, [100, 120_000]),
      maxReads: integer("CONNECT_MAX_READS", 256, [1, 100_000]),
      maxCachedTokens: integer("CONNECT_MAX_CACHED_TOKENS", 100_000, [1, 10_000_000]),
    },
    session: readSession(),
    orders: readOrders(),
    publicOrigin,
    allowedOrigins: list("ALLOWED_ORIGINS", isOrigin, `${AN_ORIGIN}, several with commas between`),
    allowedHeaders: list("ALLOWED_HEADERS", (name) => /^[\w-]+$/.test(name), "names of headers"),
    redis: readRedis(),
    reliability: {
      whenStoreFails: oneOf("WHEN_STORE_FAILS", ["refuse", "send"]) ?? "refuse",
      storeTimeoutMs: integer("STORE_TIMEOUT_MS", 1000, [10, 60_000]),
      keepMs: integer("KEEP_MS", 86_400_000, [1000, 2_000_000_000]),
      reconcileAfterMs: integer("RECONCILE_AFTER_MS", 10_000, [0, 600_000]),
      maxKeysPerCustomer: integer("MAX_KEYS_PER_CUSTOMER", 100, [1, 1_000_000]),
      limits: {
        perCustomer: perMinute("LIMIT_PER_CUSTOMER", 60),
        perOrder: perMinute("LIMIT_PER_ORDER", 30),
        reads: perMinute("LIMIT_READS", 240),
      },
    },
  };
  if (problems.length === 0) return settings;
  throw new Error(
    ["Shopper Chat gateway: it can't start like this.", ...problems]
      .map((line, index) => (index === 0 ? line : `  - ${line}`))
      .join("\n"),
  );

  function readSession(): SessionSettings {
    const common = {
      cookie: optional("SESSION_COOKIE"),
      userIdClaim: optional("SESSION_USER_ID_CLAIM") ?? "sub",
      ordersClaim: optional("SESSION_ORDERS_CLAIM"),
    };
    const issuer = optional("SESSION_ISSUER");
    const audience = optional("SESSION_AUDIENCE");
    const jwksUrl = optional("SESSION_JWKS_URL");
    const secret = optional("SESSION_JWT_SECRET");
    if (jwksUrl !== undefined && secret !== undefined) {
      problems.push("SESSION_JWKS_URL and SESSION_JWT_SECRET are both set: only one can be used.");
    }
    if (jwksUrl !== undefined) {
      // Somebody who can change the keys on their way can sign tokens for any customer.
      secureUrl("SESSION_JWKS_URL", jwksUrl);
      // An identity provider signs for many applications, whose tokens must not be accepted.
      if (issuer === undefined) problems.push("SESSION_ISSUER is missing: the tokens' iss.");
      if (audience === undefined) problems.push("SESSION_AUDIENCE is missing: the tokens' aud.");
      return { ...common, issuer, audience, key: { jwksUrl } };
    }
    if (secret === undefined) {
      problems.push(
        "SESSION_JWKS_URL or SESSION_JWT_SECRET is missing: what the session's JWT is checked with.",
      );
    } else if (Buffer.byteLength(secret) < 32) {
      problems.push("SESSION_JWT_SECRET is too short: it must have 32 bytes or more.");
    }
    return { ...common, issuer, audience, key: { secret: secret ?? "" } };
  }

  function readOrders(): OrderSettings | undefined {
    const url = optional("AUTHORIZE_ORDER_URL");
    const token = optional("AUTHORIZE_ORDER_TOKEN");
    if (url === undefined) return undefined;
    secureUrl("AUTHORIZE_ORDER_URL", url);
    if (!url.includes("{order_id}") || !url.includes("{user_id}")) {
      wrong("AUTHORIZE_ORDER_URL", "an address that contains {order_id} and {user_id}");
    }
    return { url, token };
  }

  function readRedis(): RedisSettings | undefined {
    const urls = list("REDIS_URL", isRedisUrl, "an address like redis://host:6379");
    const isCluster = oneOf("REDIS_CLUSTER", ["0", "1"]) === "1";
    const sentinels = list(
      "REDIS_SENTINELS",
      (entry) => /^[^:/\s]+:\d{1,5}$/.test(entry),
      "hosts with ports, like sentinel-1:26379, with commas between",
    ).map((entry) => {
      const [host = "", port] = entry.split(":");
      return { host, port: Number(port) };
    });
    const sentinelName = optional("REDIS_SENTINEL_NAME") ?? "mymaster";
    const credentials = {
      username: optional("REDIS_USERNAME"),
      password: optional("REDIS_PASSWORD"),
      tls: oneOf("REDIS_TLS", ["0", "1"]) === "1",
    };
    const [url, ...more] = urls;
    if (sentinels.length > 0) {
      if (url !== undefined || isCluster) {
        problems.push("REDIS_SENTINELS can't be used with REDIS_URL or REDIS_CLUSTER.");
      }
      return { kind: "sentinel", name: sentinelName, sentinels, ...credentials };
    }
    if (url === undefined) {
      if (isCluster) problems.push("REDIS_URL is missing: some nodes of the cluster.");
      return undefined;
    }
    if (isCluster) return { kind: "cluster", urls, ...credentials };
    if (more.length > 0) problems.push("REDIS_URL has several addresses: set REDIS_CLUSTER=1.");
    return { kind: "single", url, ...credentials };
  }
}

export interface GatewaySettings {
  host: string;
  port: number;
  /** The path of the page's `baseUrl`; empty for the root. */
  basePath: string;
  /** How long requests are still served after SIGTERM, in milliseconds. */
  drainMs: number;
  /** How long a page may take to send a request. Its headers have two thirds of that time. */
  requestTimeoutMs: number;
  logLevel: "debug" | "info" | "warn" | "error";
  connect: {
    baseUrl: string;
    clientId: string;
    clientSecret: string;
    retailerId: string | undefined;
    timeoutMs: number;
    maxReads: number;
    maxCachedTokens: number;
  };
  session: SessionSettings;
  /** How to find out whose order it is, without the session. */
  orders: OrderSettings | undefined;
  publicOrigin: string | undefined;
  allowedOrigins: readonly string[];
  allowedHeaders: readonly string[];
  /** Without it, keys are stored in memory, which is enough for a single instance. */
  redis: RedisSettings | undefined;
  reliability: {
    whenStoreFails: "refuse" | "send";
    storeTimeoutMs: number;
    keepMs: number;
    reconcileAfterMs: number;
    maxKeysPerCustomer: number;
    limits: { perCustomer: PerMinute; perOrder: PerMinute; reads: PerMinute };
  };
}

export interface SessionSettings {
  /** The cookie that contains the token; without it, the token is in `Authorization: Bearer`. */
  cookie: string | undefined;
  userIdClaim: string;
  /** The claim with the ids of the customer's orders. */
  ordersClaim: string | undefined;
  issuer: string | undefined;
  audience: string | undefined;
  key: { jwksUrl: string } | { secret: string };
}

export interface OrderSettings {
  /** Contains `{order_id}` and `{user_id}`. */
  url: string;
  /** Sent as `Authorization: Bearer`. */
  token: string | undefined;
}

export type RedisSettings = (
  | { kind: "single"; url: string }
  | { kind: "cluster"; urls: readonly string[] }
  | { kind: "sentinel"; name: string; sentinels: { host: string; port: number }[] }
) & { username: string | undefined; password: string | undefined; tls: boolean };

type PerMinute = { limit: number; windowMs: number } | false;

type Environment = Readonly<Record<string, string | undefined>>;

const AN_ORIGIN = "an origin like https://shop.example";

function isOrigin(entry: string): boolean {
  if (!URL.canParse(entry)) return false;
  const { protocol, href, origin } = new URL(entry);
  return /^https?:$/.test(protocol) && href === `${origin}/`;
}

function isRedisUrl(entry: string): boolean {
  return URL.canParse(entry) && /^rediss?:$/.test(new URL(entry).protocol);
}
