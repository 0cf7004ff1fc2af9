import type { Authenticate, ShopperChatCustomer, SignedOut } from "@shopper-chat/server";
import { errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from "jose";
import { createKeySet, type KeySetOptions, KeysUnavailable } from "./createKeySet.ts";
import type { SessionSettings } from "./readEnvironment.ts";

/**
 * Creates the function that identifies the customer of a request by a JWT that the storefront issued.
 * A token that is not valid signs nobody in, with a reason for operators. Keys that are not available
 * are an error, because then nobody can be identified.
 */
export function createSession(settings: SessionSettings, options: KeySetOptions): Authenticate {
  const verify = createVerifier(settings, options);
  return async ({ headers }) => {
    let signedOut: SignedOut = { signedOutReason: "no-token" };
    for (const token of findTokens(headers, settings.cookie)) {
      const claims = await verify(token);
      const customer = "signedOutReason" in claims ? claims : toCustomer(claims.payload, settings);
      if ("userId" in customer) return customer;
      signedOut = customer;
    }
    return signedOut;
  };
}

function toCustomer(
  claims: JWTPayload,
  { userIdClaim, ordersClaim }: SessionSettings,
): ShopperChatCustomer | SignedOut {
  const userId = claims[userIdClaim];
  if (userId === undefined) return { signedOutReason: "claim-missing" };
  if (typeof userId !== "string" || userId === "") return { signedOutReason: "claim-not-text" };
  if (Number(claims.exp) > LAST_EXP) return { signedOutReason: "exp-in-milliseconds" };
  if (ordersClaim === undefined) return { userId };
  const orders = claims[ordersClaim];
  if (orders === undefined) return { signedOutReason: "claim-missing" };
  if (!Array.isArray(orders)) return { signedOutReason: "claim-not-a-list" };
  const orderIds = orders.filter((id) => typeof id === "string" || Number.isSafeInteger(id));
  return { userId, orderIds: orderIds.map(String) };
}

function createVerifier(
  { key, issuer, audience }: SessionSettings,
  keySetOptions: KeySetOptions,
): (token: string) => Promise<{ payload: JWTPayload } | SignedOut> {
  const options: JWTVerifyOptions = {
    // A token without an end would be valid for ever.
    requiredClaims: ["exp"],
    // A public key must never be used as the secret of an HMAC.
    algorithms: "secret" in key ? ["HS256", "HS384", "HS512"] : KEY_PAIR_ALGORITHMS,
    clockTolerance: 5,
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  };
  const verify =
    "secret" in key
      ? createSecretVerifier(key.secret, options)
      : createKeySetVerifier(key.jwksUrl, options, keySetOptions);

  return async (token) => {
    try {
      return await verify(token);
    } catch (error) {
      if (error instanceof KeysUnavailable || !(error instanceof errors.JOSEError)) throw error;
      return { signedOutReason: reasonOf(error) };
    }
  };
}

type Verify = (token: string) => Promise<{ payload: JWTPayload }>;

function createSecretVerifier(secret: string, options: JWTVerifyOptions): Verify {
  const bytes = new TextEncoder().encode(secret);
  return (token) => jwtVerify(token, bytes, options);
}

function createKeySetVerifier(
  url: string,
  options: JWTVerifyOptions,
  keySetOptions: KeySetOptions,
): Verify {
  const getKey = createKeySet(url, keySetOptions);
  return (token) => jwtVerify(token, getKey, options);
}

/**
 * The tokens of a request. Browsers may send several cookies of one name, of which a stale one with a
 * longer path comes first.
 */
function findTokens(headers: Headers, cookie: string | undefined): string[] {
  if (cookie === undefined) {
    const token = /^Bearer +(\S+)$/i.exec(headers.get("Authorization") ?? "")?.[1];
    return token === undefined ? [] : [token];
  }
  const pairs = (headers.get("Cookie") ?? "").split(";").map((pair) => pair.split("="));
  return pairs
    .filter(([name]) => name?.trim() === cookie)
    .map(([, ...value]) => value.join("=").trim())
    .filter((token) => token !== "")
    .slice(0, MAX_COOKIES);
}

/** Why a token is not valid, without anything of the token. */
function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return "expired";
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.reason === "missing") return "claim-missing";
    return CLAIM_REASONS[error.claim] ?? "claim-wrong";
  }
  return REASONS[error.code] ?? "not-a-token";
}

const CLAIM_REASONS: Readonly<Record<string, string>> = {
  aud: "wrong-audience",
  iss: "wrong-issuer",
  nbf: "not-yet-valid",
};

const REASONS: Readonly<Record<string, string>> = {
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: "bad-signature",
  ERR_JWKS_NO_MATCHING_KEY: "unknown-key",
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: "unknown-key",
  ERR_JOSE_ALG_NOT_ALLOWED: "wrong-algorithm",
  ERR_JOSE_NOT_SUPPORTED: "wrong-algorithm",
};

const KEY_PAIR_ALGORITHMS = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
];

const MAX_COOKIES = 4;

/** The year 5138 in seconds, 1973 in milliseconds: a token with milliseconds would never expire. */
const LAST_EXP = 100_000_000_000;
