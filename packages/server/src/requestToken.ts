import {
  isShopperChatError,
  ShopperChatError,
  type ShopperChatErrorDetails,
  type ShopperChatErrorKind,
} from "@shopper-chat/client";
import type { CheckedConnect } from "./checkConnect.ts";
import { limitBody } from "./limitBody.ts";
import type { Debug } from "./ShopperChatHandlerDebugEvent.ts";

/**
 * Asks Connect for an access token that speaks for one customer.
 *
 * Source: Connect, Get an access token; Access tokens; Permissions and scopes.
 *
 * @throws ShopperChatError not sent, for without a token no message leaves: `signed-out` when Connect
 * refuses the client, `unreachable`, `unavailable` or `unexpected`.
 */
export async function requestToken(
  connect: CheckedConnect,
  userId: string,
  debug: Debug,
): Promise<AccessToken> {
  // Half the time of a message, which has to fit in behind it.
  const signal = AbortSignal.timeout(Math.ceil(connect.timeoutMs / 2));
  const timedOut = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  try {
    // Not every fetch heeds a signal, and nobody may wait for this one for ever.
    return await Promise.race([timedOut, askConnect(connect, userId, signal)]);
  } catch (original) {
    debug({ during: "token", original });
    if (isShopperChatError(original)) throw original;
    throw noToken({ kind: "unreachable", cause: original });
  }
}

export interface AccessToken {
  value: string;
  /** From the moment it was made; 0 where Connect did not say. */
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
  const response = limitBody(answer, MAX_ANSWER_BYTES);
  const { status } = response;
  // Read whatever it says, so that the connection can be used again. A refusal needs no text.
  const text = await response.text().catch((error: unknown) => {
    if (response.ok) throw error;
    return "";
  });
  if (!response.ok) throw noToken({ kind: kindOf(status), status });
  const token = parseAccessToken(text);
  if (token === undefined) throw noToken({ kind: "unexpected", status });
  return token;
}

/** Far above any answer with a token. */
const MAX_ANSWER_BYTES = 64 * 1024;

function noToken(details: Omit<ShopperChatErrorDetails, "delivery" | "hint">): ShopperChatError {
  const hint = "Connect gave no access token.";
  return new ShopperChatError({ ...details, delivery: "not-sent", hint });
}

/** Which statuses refuse a client: RFC 6749, 5.2, and Connect's own 403. */
function kindOf(status: number): ShopperChatErrorKind {
  if (status === 400 || status === 401 || status === 403) return "signed-out";
  return status === 408 || status === 429 || status >= 500 ? "unavailable" : "unexpected";
}

/** The token in Connect's answer, as long as it can stand in an `Authorization` header. */
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
