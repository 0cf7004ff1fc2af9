import type { Authenticate } from "@shopper-chat/server";
import {
  createRemoteJWKSet,
  errors,
  type JWTPayload,
  type JWTVerifyOptions,
  jwtVerify,
} from "jose";
import type { SessionSettings } from "./readEnvironment.ts";

/**
 * Makes what tells the customer of a request by a JWT that the storefront issued. A token that is
 * not good is nobody's; keys that can't be had are an error, for then nobody can tell.
 */
export function createSession(settings: SessionSettings): Authenticate {
  const verify = createVerifier(settings);
  return async ({ headers }) => {
    const token = findToken(headers, settings.cookie);
    const claims = token === undefined ? undefined : await verify(token);
    const userId = claims?.[settings.userIdClaim];
    return typeof userId === "string" && userId !== "" ? { userId } : null;
  };
}

function createVerifier({
  key,
  issuer,
  audience,
}: SessionSettings): (token: string) => Promise<JWTPayload | undefined> {
  const options: JWTVerifyOptions = {
    // A token without an end would be a customer for ever.
    requiredClaims: ["exp"],
    // What a secret signs and what a key pair signs is never taken for one another.
    algorithms: "secret" in key ? ["HS256", "HS384", "HS512"] : KEY_PAIR_ALGORITHMS,
    clockTolerance: 5,
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  };
  const verified =
    "secret" in key
      ? (token: string) => jwtVerify(token, new TextEncoder().encode(key.secret), options)
      : createRemoteVerifier(new URL(key.jwksUrl), options);

  return async (token) => {
    try {
      return (await verified(token)).payload;
    } catch (error) {
      if (error instanceof errors.JOSEError && !UNAVAILABLE.has(error.code)) return undefined;
      throw error;
    }
  };
}

function createRemoteVerifier(url: URL, options: JWTVerifyOptions) {
  const keys = createRemoteJWKSet(url, { timeoutDuration: 3000 });
  return (token: string) => jwtVerify(token, keys, options);
}

function findToken(headers: Headers, cookie: string | undefined): string | undefined {
  if (cookie === undefined) return /^Bearer +(\S+)$/i.exec(headers.get("Authorization") ?? "")?.[1];
  for (const pair of (headers.get("Cookie") ?? "").split(";")) {
    const [name, ...value] = pair.split("=");
    if (name?.trim() === cookie) return value.join("=").trim();
  }
  return undefined;
}

const KEY_PAIR_ALGORITHMS = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
];

/** The keys themselves could not be had. */
const UNAVAILABLE: ReadonlySet<string> = new Set([
  "ERR_JWKS_TIMEOUT",
  "ERR_JWKS_INVALID",
  "ERR_JOSE_GENERIC",
]);
