import { ShopperChatError } from "@shopper-chat/client";
import type { CheckedConnect } from "./checkConnect.ts";

/**
 * Asks Connect for an access token that speaks for one customer.
 *
 * Source: Connect, Get an access token; Access tokens; Permissions and scopes.
 *
 * @throws ShopperChatError `unavailable`, not sent: without a token no message leaves.
 */
export async function requestToken(connect: CheckedConnect, userId: string): Promise<AccessToken> {
  // Half the time of a message, which has to fit in behind it.
  const signal = AbortSignal.timeout(Math.ceil(connect.timeoutMs / 2));
  const timedOut = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  try {
    // Not every fetch heeds a signal, and nobody may wait for this one for ever.
    return await Promise.race([timedOut, askConnect(connect, userId, signal)]);
  } catch (cause) {
    throw new ShopperChatError({
      kind: "unavailable",
      delivery: "not-sent",
      cause,
      hint: "Connect gave no access token.",
    });
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
  const response = await fetch(`${baseUrl}/v2/oauth/token`, {
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
  const answer: unknown = response.ok ? await response.json() : undefined;
  const token = parseAccessToken(answer);
  if (token === undefined) throw new TypeError("Not an access token.");
  return token;
}

/** The token in Connect's answer, as long as it can stand in an `Authorization` header. */
function parseAccessToken(answer: unknown): AccessToken | undefined {
  if (typeof answer !== "object" || answer === null || !("access_token" in answer))
    return undefined;
  const { access_token: value } = answer;
  if (typeof value !== "string" || !/^[\x21-\x7e]+$/.test(value)) return undefined;
  if ("token_type" in answer && !/^bearer$/i.test(String(answer.token_type))) return undefined;
  const seconds = "expires_in" in answer ? answer.expires_in : undefined;
  const lasts = typeof seconds === "number" && seconds > 0;
  return { value, lifetimeMs: lasts ? seconds * 1000 : 0 };
}

/** Standard Base64 with padding, of the text's UTF-8 bytes: `btoa` alone takes only Latin-1. */
function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
