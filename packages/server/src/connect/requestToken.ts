import {
  isShopperChatError,
  ShopperChatError,
  type ShopperChatErrorDetails,
  type ShopperChatErrorKind,
} from "@shopper-chat/client";
import type { Debug } from "../events/ShopperChatHandlerDebugEvent.ts";
import type { CheckedConnect } from "./checkConnect.ts";
import { limitBody } from "./limitBody.ts";
import { parseRetryAfter } from "./parseRetryAfter.ts";

/**
 * Requests an access token from Connect for one customer.
 *
 * Source: Connect, Get an access token; Access tokens; Permissions and scopes.
 *
 * @throws ShopperChatError always `not-sent`, because no message leaves without a token: `signed-out`
 * if Connect refuses the client, `unreachable`, `unavailable` or `unexpected`.
 */
export async function requestToken(
  connect: CheckedConnect,
  userId: string,
  debug: Debug,
): Promise<AccessToken> {
  // Half the time of a message, which follows in the other half.
  const signal = AbortSignal.timeout(Math.ceil(connect.timeoutMs / 2));
  const timedOut = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  try {
    // Not every fetch obeys its signal, and no request may wait for ever.
    return await Promise.race([timedOut, askConnect(connect, userId, signal)]);
  } catch (original) {
    debug({ during: "token", original });
    if (isShopperChatError(original)) throw original;
    const reason = signal.aborted ? "timed-out" : undefined;
    throw noToken({ kind: "unreachable", reason, cause: original });
  }
}

export interface AccessToken {
  value: string;
  /** From when it was made; 0 if Connect did not say. */
  lifetimeMs: number;
}

async function askConnect(
  { baseUrl, clientId, clientSecret, fetch }: CheckedConnect,
  userId: string,
  signal: AbortSignal,
): Promise<AccessToken> {
  const answer = await fetch(`${baseUrl}/v2/oauth/token`, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
    body: JSON.stringify({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: "fulfillment_user_assertion",
      scope: "connect:post_checkout",
      assertion: toBase64(JSON.stringify({ user_id: userId })),
    }),
    // A redirect must not carry the secret to another host.
    redirect: "manual",
    cache: "no-store",
    signal,
  });
  const response = limitBody(answer, MAX_RESPONSE_BYTES);
  const { status } = response;
  // Read in any case, so that the connection can be used again. A refusal needs no text.
  const text = await response.text().catch((error: unknown) => {
    if (response.ok) throw error;
    return "";
  });
  if (!response.ok) {
    const retryAfterMs = parseRetryAfter(response.headers);
    throw noToken({ kind: kindOf(status), status, retryAfterMs });
  }
  const token = parseAccessToken(text);
  if (token === undefined) throw noToken({ kind: "unexpected", status });
  return token;
}

/** Far more than any response with a token. */
const MAX_RESPONSE_BYTES = 64 * 1024;

function noToken(details: Omit<ShopperChatErrorDetails, "delivery" | "hint">): ShopperChatError {
  const hint = "Connect gave no access token.";
  return new ShopperChatError({ ...details, delivery: "not-sent", hint });
}

/** The statuses that refuse a client: RFC 6749, 5.2, and Connect's own 403. */
function kindOf(status: number): ShopperChatErrorKind {
  if (status === 400 || status === 401 || status === 403) return "signed-out";
  return status === 408 || status === 429 || status >= 500 ? "unavailable" : "unexpected";
}

/** Returns the token of Connect's response, if an `Authorization` header can contain it. */
function parseAccessToken(text: string): AccessToken | undefined {
  const answer = parseJson(text);
  if (typeof answer !== "object" || answer === null || !("access_token" in answer))
    return undefined;
  const { access_token: value } = answer;
  if (typeof value !== "string" || !/^[\x21-\x7e]+$/.test(value)) return undefined;
  if ("token_type" in answer && !/^bearer$/i.test(String(answer.token_type))) return undefined;
  const seconds = "expires_in" in answer ? answer.expires_in : undefined;
  const lasts = typeof seconds === "number" && seconds > 0;
  return { value, lifetimeMs: lasts ? seconds * 1000 : 0 };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Standard Base64 with padding, of the text's UTF-8 bytes: `btoa` alone takes only Latin-1. */
function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
