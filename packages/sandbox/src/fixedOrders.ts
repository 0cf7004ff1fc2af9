import { TOO_LONG } from "./checkMessage.ts";
import { connectError, connectErrors } from "./connectError.ts";
import { unauthorized } from "./unauthorized.ts";

/**
 * The orders every sandbox has: each id asks for one outcome, as the card numbers of a payment
 * sandbox do. A further outcome is one more id and one more entry here.
 */
export const fixedOrders: Readonly<Record<FixedOrderId, FixedOrder>> = {
  shopping: {
    summary: "the message is accepted",
    outcome: (deliver) => deliver(),
  },
  "chat-disabled": {
    summary: "403: the chat is disabled",
    outcome: () => notAllowed({}),
  },
  "no-shopper": {
    summary: "403: no shopper is available",
    outcome: () => notAllowed(null),
  },
  unauthorized: {
    summary: "401, even with a good token",
    outcome: () => unauthorized("invalid"),
  },
  "too-long": {
    summary: "400: every message is too long (single error)",
    outcome: () => connectError(400, TOO_LONG),
  },
  "multiple-errors": {
    summary: "400: every message is too long (multiple errors)",
    outcome: () => connectErrors(400, [TOO_LONG]),
  },
};

export type FixedOrderId =
  | "shopping"
  | "chat-disabled"
  | "no-shopper"
  | "unauthorized"
  | "too-long"
  | "multiple-errors";

export interface FixedOrder {
  /** What happens to a message for this order, in a few words. */
  summary: string;
  /**
   * Answers a message. `deliver` checks it, hands it to the shopper and gives Connect's answer; an
   * outcome that never calls it never delivers.
   */
  outcome: (deliver: () => Response) => Response | Promise<Response>;
}

// Connect documents one answer for both causes and calls `meta` "not applicable", which on the wire
// may be empty, null or absent. The two orders differ in it so that a client meets more than one.
function notAllowed(meta: null | Record<string, never>): Response {
  const error = { message: "Sending a message is not allowed at this time", code: null };
  return connectError(403, { error, meta });
}
