import {
  type ConnectIssue,
  connectError,
  connectErrors,
  tooManyRequests,
  unauthorized,
} from "../connectErrors.ts";
import { badGateway, garble } from "../faults/brokenResponses.ts";
import { withoutResponse } from "../http/getConnection.ts";
import { TOO_LONG } from "../messages/checkMessage.ts";

/**
 * The orders of every sandbox. Each id has one outcome, like the test cards of a payment service
 * (docs/decisions/0014). To add an outcome, add an id and an entry here.
 */
export const fixedOrders: Readonly<Record<FixedOrderId, FixedOrder>> = {
  shopping: {
    summary: "the message is accepted",
    outcome: ({ deliver }) => deliver(),
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
    summary: "401, even with a valid token",
    outcome: () => unauthorized("invalid"),
    conversation: () => unauthorized("invalid"),
  },
  "rate-limited": {
    summary: "429 with Retry-After: 5; accepted once the wait is over",
    outcome({ admit, deliver }) {
      const seconds = admit();
      return seconds === 0 ? deliver() : tooManyRequests(seconds);
    },
  },
  "too-long": {
    summary: "400: every message is too long (single error)",
    outcome: () => connectError(400, TOO_LONG),
  },
  "multiple-errors": {
    summary: "400: every message is too long (multiple errors)",
    outcome: () => connectErrors(400, [TOO_LONG]),
  },
  "server-error": {
    summary: "500: Connect's unexpected error",
    outcome: () => connectError(500, UNEXPECTED),
  },
  "gateway-error": {
    summary: "502: a gateway's HTML page",
    outcome: () => badGateway(),
  },
  slow: {
    summary: "the message is accepted, the response takes 3 s",
    async outcome({ deliver, pause }) {
      const response = await deliver();
      await pause();
      return response;
    },
  },
  silent: {
    summary: "never a response; not delivered",
    outcome: () => withoutResponse("silent"),
  },
  "drops-before": {
    summary: "the connection is cut; not delivered",
    outcome: () => withoutResponse("cut"),
  },
  "drops-after": {
    summary: "the message is delivered, then the connection is cut",
    async outcome({ deliver }) {
      await deliver();
      return withoutResponse("cut");
    },
  },
  "delivers-late": {
    summary: "the connection is cut; delivered 12 s later",
    outcome({ deliverLater }) {
      deliverLater();
      return withoutResponse("cut");
    },
  },
  garbled: {
    summary: "200 with half-written JSON; delivered",
    async outcome({ deliver }) {
      const response = await deliver();
      return response.ok ? garble(response) : response;
    },
  },
  conversation: {
    summary: "the message is accepted, and a scripted shopper replies",
    outcome: ({ deliver }) => deliver(),
    isScripted: true,
  },
  expired: {
    summary: "403 as for chat-disabled; its messages can't be read anymore",
    outcome: () => notAllowed({}),
    conversation: ({ expired }) => expired(),
  },
  redacted: {
    summary: "the message is accepted; reading messages is always 403",
    outcome: ({ deliver }) => deliver(),
    conversation: () => connectError(403, SHOPPER_REMOVED),
  },
};

export type FixedOrderId =
  | "shopping"
  | "chat-disabled"
  | "no-shopper"
  | "unauthorized"
  | "rate-limited"
  | "too-long"
  | "multiple-errors"
  | "server-error"
  | "gateway-error"
  | "slow"
  | "silent"
  | "drops-before"
  | "drops-after"
  | "delivers-late"
  | "garbled"
  | "conversation"
  | "expired"
  | "redacted";

export interface FixedOrder {
  /** The outcome of a message for this order, in a few words. */
  summary: string;
  /** Responds to a message. It is delivered only if this calls `deliver` or `deliverLater`. */
  outcome: (attempt: MessageAttempt) => Response | Promise<Response>;
  /**
   * Responds to a request for the order's messages.
   * @default the delivered messages
   */
  conversation?: (reading: ConversationReading) => Response;
  /**
   * Whether its shopper follows a script: starts the chat, replies, sends a picture, hands over to a
   * second shopper, and then no longer replies.
   * @default false
   */
  isScripted?: boolean;
}

/** The possible responses to a request for an order's messages. */
export interface ConversationReading {
  /** Responds with the delivered messages. */
  list: () => Response;
  /** Responds with an empty list that is marked as expired. */
  expired: () => Response;
}

/** The actions that an outcome can take with a message. */
export interface MessageAttempt {
  /** Validates and delivers the message, and returns Connect's response. */
  deliver: () => Response | Promise<Response>;
  /** Delivers the message later, without a response. */
  deliverLater: () => void;
  /** Waits as long as a slow response takes. */
  pause: () => Promise<void>;
  /** Applies the order's rate limit: returns 0 if the message may pass, otherwise the seconds to wait. */
  admit: () => number;
}

// Connect documents one response for both causes and calls `meta` "not applicable", which on the wire
// may be empty, null or absent. The two orders differ in it, so that clients are tested with both.
function notAllowed(meta: null | Record<string, never>): Response {
  const error = { message: "Sending a message is not allowed at this time", code: null };
  return connectError(403, { error, meta });
}

// Connect documents this error for the shopper's location, when a retailer has asked to remove the data
// of shoppers (get_order_location page). That messages get the same error is inferred.
const SHOPPER_REMOVED: ConnectIssue = { error: { message: "Shopper PII", code: null } };

// The text is Connect's (error_and_status_codes page, from a third party's copy).
const UNEXPECTED: ConnectIssue = {
  error: {
    message:
      "Sorry, an unexpected error occurred. Our team has been notified. Please try again later.",
    code: 5000,
  },
  meta: {},
};
