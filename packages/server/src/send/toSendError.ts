import type { ShopperChatError } from "@shopper-chat/client";
import { toRateLimitedError } from "../connect/createConnectWaits.ts";
import { upstreamFailure } from "../connect/upstreamReason.ts";
import { HttpError, type HttpErrorDetails } from "../http/HttpError.ts";
import { tooLong } from "../request/readMessage.ts";

/**
 * Returns the response for the page about a message that Connect has not accepted, in Connect's own
 * shapes and our own words. Nothing from Connect is passed on but numbers that were parsed.
 */
export function toSendError(error: ShopperChatError, isWaitNamed: boolean): HttpError {
  const { kind, delivery, retryAfterMs } = error;
  const isPaused = delivery === "not-sent" && retryAfterMs !== undefined;
  // A blank message was refused before Connect saw it.
  if (kind === "invalid-body") return tooLong();
  if (kind === "disallowed") return new HttpError({ ...DISALLOWED, delivery });
  if (kind === "not-found") return new HttpError({ ...NOT_FOUND, delivery });
  if (kind === "rate-limited") {
    return toRateLimitedError(isWaitNamed ? (retryAfterMs ?? 0) : undefined);
  }
  const { code, advice } = upstreamFailure(error);
  return new HttpError({
    status: isPaused ? 503 : error.reason === "timed-out" ? 504 : 502,
    code,
    message: delivery === "not-sent" ? `The message was not sent. ${advice}` : UNCONFIRMED,
    delivery,
    headers: isPaused ? { "Retry-After": String(Math.ceil(retryAfterMs / 1000)) } : {},
  });
}

/** Source of both: Connect, Send chat message. */
const DISALLOWED: HttpErrorDetails = {
  status: 403,
  code: null,
  message: "Sending a message is not allowed at this time",
};
const NOT_FOUND: HttpErrorDetails = { status: 404, code: 4000, message: "Resource not found" };

const UNCONFIRMED = "Connect did not confirm the message; it may have been sent.";
