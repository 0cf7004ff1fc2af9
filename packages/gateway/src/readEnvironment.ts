import { readFileSync } from "node:fs";

/**
 * Reads the gateway's settings from environment variables.
 *
 * @throws Error that lists everything that is missing or wrong at once, and no value.
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

  function required(name: string, what: string): string {
    const value = optional(name);
    if (value === undefined) problems.push(`${name} is missing: ${what}.`);
    return value ?? "";
  }

  function url(name: string, value: string, protocols: RegExp, what: string): string {
    if (value !== "" && !(URL.canParse(value) && protocols.test(new URL(value).protocol))) {
      problems.push(`${name} is wrong: it must be ${what}.`);
    }
    return value;
  }

  const port = optional("PORT") ?? "8080";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    problems.push("PORT is wrong: it must be a number from 0 to 65535.");
  }
  const basePath = optional("BASE_PATH") ?? "/shopper-chat";
  if (!/^(\/[\w.~-]+)+$/.test(basePath)) {
    problems.push("BASE_PATH is wrong: it must be a path like /shopper-chat.");
  }
  const settings: GatewaySettings = {
    host: optional("HOST") ?? "0.0.0.0",
    port: Number(port),
    basePath,
    connect: {
      baseUrl: url(
        "CONNECT_BASE_URL",
        required("CONNECT_BASE_URL", "the Connect server that Instacart assigned to you"),
        /^https?:$/,
        "an address like https://connect.instacart.com",
      ),
      clientId: required("CONNECT_CLIENT_ID", "the OAuth client's id, from Instacart"),
      clientSecret: required("CONNECT_CLIENT_SECRET", "the OAuth client's secret, from Instacart"),
      retailerId: optional("CONNECT_RETAILER_ID"),
    },
    session: readSession(),
    publicOrigin: optional("PUBLIC_ORIGIN"),
    allowedOrigins: (optional("ALLOWED_ORIGINS") ?? "").split(/[\s,]+/).filter(Boolean),
    redisUrl: optional("REDIS_URL"),
  };
  url("REDIS_URL", settings.redisUrl ?? "", /^rediss?:$/, "an address like redis://host:6379");
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
    };
    const issuer = optional("SESSION_ISSUER");
    const audience = optional("SESSION_AUDIENCE");
    const jwksUrl = optional("SESSION_JWKS_URL");
    const secret = optional("SESSION_JWT_SECRET");
    if (jwksUrl !== undefined && secret !== undefined) {
      problems.push("SESSION_JWKS_URL and SESSION_JWT_SECRET are both set: only one can be used.");
    }
    if (jwksUrl !== undefined) {
      // Whoever can change the keys on their way can sign as anybody.
      const isLocal = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(jwksUrl);
      const protocols = isLocal ? /^http:$/ : /^https:$/;
      url("SESSION_JWKS_URL", jwksUrl, protocols, "an address with https");
      // An identity provider signs for many; without these, a token for any of them would do.
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
}

export interface GatewaySettings {
  host: string;
  port: number;
  /** Where the page's `baseUrl` points. */
  basePath: string;
  connect: {
    baseUrl: string;
    clientId: string;
    clientSecret: string;
    retailerId: string | undefined;
  };
  session: SessionSettings;
  publicOrigin: string | undefined;
  allowedOrigins: readonly string[];
  /** Without one, keys are kept in memory, which is enough for a single instance. */
  redisUrl: string | undefined;
}

export interface SessionSettings {
  /** The cookie the token is in; without a name it is in `Authorization: Bearer`. */
  cookie: string | undefined;
  userIdClaim: string;
  issuer: string | undefined;
  audience: string | undefined;
  key: { jwksUrl: string } | { secret: string };
}

type Environment = Readonly<Record<string, string | undefined>>;
