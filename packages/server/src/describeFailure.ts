import type { ShopperChatError } from "@shopper-chat/client";
import { toldToWait } from "./createConnectWaits.ts";
import { Refusal, type RefusalDetails } from "./Refusal.ts";
import { tooLong } from "./readMessage.ts";
import { upstreamAdvice } from "./upstreamReason.ts";

/**
 * What the page is told of a message that Connect has not accepted, in Connect's own shapes and our
 * own words: nothing that came from upstream is passed on but numbers that were understood.
 */
export function describeFailure(error: ShopperChatError, isWaitNamed: boolean): Refusal {
  const { kind, delivery } = error;
  // A blank message was refused before Connect saw it.
  if (kind === "invalid-body") return tooLong();
  if (kind === "disallowed") return new Refusal({ ...DISALLOWED, delivery });
  if (kind === "not-found") return new Refusal({ ...NOT_FOUND, delivery });
  if (kind === "rate-limited") {
    return toldToWait(isWaitNamed ? (error.retryAfterMs ?? 0) : undefined);
  }
  return new Refusal({
    status: error.cause?.name === "TimeoutError" ? 504 : 502,
    // Connect's code for a failure within (Connect, Error and status codes).
    code: 5000,
    message:
      delivery === "not-sent" ? `The message was not sent. ${upstreamAdvice(error)}` : UNCONFIRMED,
    delivery,
  });
}

/** Source of both: Connect, Send chat message. */
const DISALLOWED: RefusalDetails = {
  status: 403,
  code: null,
  message: "Sending a message is not allowed at this time",
};
const NOT_FOUND: RefusalDetails = { status: 404, code: 4000, message: "Resource not found" };

const UNCONFIRMED = "Connect did not confirm the message; it may have been sent all the same.";
