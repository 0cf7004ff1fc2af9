import type { ShopperChatError } from "@shopper-chat/client";
import { toldToWait } from "../createConnectWaits.ts";
import { Refusal } from "../Refusal.ts";
import { upstreamAdvice } from "../upstreamReason.ts";

/**
 * What the page is told when Connect does not let an order's messages be read, in Connect's own
 * shapes and our own words.
 */
export function describeReadFailure(error: ShopperChatError, isWaitNamed: boolean): Refusal {
  const { kind, retryAfterMs } = error;
  // Source: Connect, Shopper information removal; the words are those of a sibling page.
  if (kind === "disallowed")
    return new Refusal({ status: 403, code: null, message: "Shopper PII" });
  if (kind === "not-found") {
    return new Refusal({ status: 404, code: 4000, message: "Resource not found" });
  }
  if (kind === "rate-limited") return toldToWait(isWaitNamed ? (retryAfterMs ?? 0) : undefined);
  return new Refusal({
    status: error.cause?.name === "TimeoutError" ? 504 : 502,
    // Connect's code for a failure within (Connect, Error and status codes).
    code: 5000,
    message: `The messages could not be read. ${upstreamAdvice(error)}`,
    headers:
      retryAfterMs === undefined ? {} : { "Retry-After": String(Math.ceil(retryAfterMs / 1000)) },
  });
}
