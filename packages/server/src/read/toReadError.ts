import type { ShopperChatError } from "@shopper-chat/client";
import { toRateLimitedError } from "../connect/createConnectWaits.ts";
import { upstreamFailure } from "../connect/upstreamReason.ts";
import { HttpError } from "../http/HttpError.ts";

/**
 * Returns the response for the page if Connect does not let an order's messages be read, in Connect's
 * own shapes and our own words. `retryAfterMs` is the wait, if there is one.
 */
export function toReadError(
  error: ShopperChatError,
  { retryAfterMs }: { retryAfterMs: number | undefined },
): HttpError {
  const { kind } = error;
  // Source: Connect, Shopper information removal; the words are those of a sibling page.
  if (kind === "disallowed") {
    return new HttpError({ status: 403, code: null, message: "Shopper PII" });
  }
  if (kind === "not-found") {
    return new HttpError({ status: 404, code: 4000, message: "Resource not found" });
  }
  if (kind === "rate-limited") return toRateLimitedError(retryAfterMs);
  const waitMs = retryAfterMs ?? error.retryAfterMs;
  const isTimeout = error.reason === "timed-out";
  const { code, advice } = upstreamFailure(error);
  return new HttpError({
    status: waitMs !== undefined ? 503 : isTimeout ? 504 : 502,
    code,
    message: `The messages could not be read. ${advice}`,
    headers: waitMs === undefined ? {} : { "Retry-After": String(Math.ceil(waitMs / 1000)) },
  });
}
