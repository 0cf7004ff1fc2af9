import { badGateway } from "./badGateway.ts";
import { TOO_LONG } from "./checkMessage.ts";
import { type ConnectIssue, connectError, connectErrors } from "./connectError.ts";
import { withoutAnswer } from "./connectionOf.ts";
import { garble } from "./garble.ts";
import { tooManyRequests } from "./tooManyRequests.ts";
import { unauthorized } from "./unauthorized.ts";

/**
 * The orders every sandbox has: each id asks for one outcome, as the card numbers of a payment
 * sandbox do. A further outcome is one more id and one more entry here.
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
    summary: "401, even with a good token",
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
    summary: "the message is accepted, the answer takes 3 s",
    async outcome({ deliver, pause }) {
      const answer = await deliver();
      await pause();
      return answer;
    },
  },
  silent: {
    summary: "no answer, ever; not delivered",
    outcome: () => withoutAnswer("silent"),
  },
  "drops-before": {
    summary: "the connection is cut; not delivered",
    outcome: () => withoutAnswer("cut"),
  },
  "drops-after": {
    summary: "the message is delivered, then the connection is cut",
    async outcome({ deliver }) {
      await deliver();
      return withoutAnswer("cut");
    },
  },
  "delivers-late": {
    summary: "the connection is cut; delivered 12 s later all the same",
    outcome({ deliverLater }) {
      deliverLater();
      return withoutAnswer("cut");
    },
  },
  garbled: {
    summary: "200 with half-written JSON; delivered",
    async outcome({ deliver }) {
      const answer = await deliver();
      return answer.ok ? garble(answer) : answer;
    },
  },
  conversation: {
    summary: "the message is accepted, and a scripted shopper answers",
    outcome: ({ deliver }) => deliver(),
    isScripted: true,
  },
  expired: {
    summary: "403 as for chat-disabled; its messages can't be read any more",
    outcome: () => notAllowed({}),
    conversation: ({ expired }) => expired(),
  },
  redacted: {
    summary: "the message is accepted; reading messages is 403 for good",
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
  /** What happens to a message for this order, in a few words. */
  summary: string;
  /** Answers a message. An outcome that neither delivers nor delivers later never delivers. */
  outcome: (attempt: MessageAttempt) => Response | Promise<Response>;
  /**
   * Answers someone who reads the order's messages.
   * @default the messages that were delivered
   */
  conversation?: (reading: ConversationReading) => Response;
  /**
   * Whether its shopper speaks by a script: starts the chat, answers, sends a picture, hands over to
   * a second shopper, goes quiet.
   * @default false
   */
  isScripted?: boolean;
}

/** What an order can do with someone who reads its messages. */
export interface ConversationReading {
  /** Gives the messages that were delivered. */
  list: () => Response;
  /** Gives none, and says that the time to read them is over. */
  expired: () => Response;
}

/** What an outcome can do with a message that is sent to an order. */
export interface MessageAttempt {
  /** Checks it, hands it to the shopper and gives Connect's answer. */
  deliver: () => Response | Promise<Response>;
  /** Does so after a while, when there is nobody left to answer. */
  deliverLater: () => void;
  /** Waits as long as a slow answer takes. */
  pause: () => Promise<void>;
  /** Asks the order's rate limit: 0 lets it through, else it must wait that many seconds. */
  admit: () => number;
}

// Connect documents one answer for both causes and calls `meta` "not applicable", which on the wire
// may be empty, null or absent. The two orders differ in it so that a client meets more than one.
function notAllowed(meta: null | Record<string, never>): Response {
  const error = { message: "Sending a message is not allowed at this time", code: null };
  return connectError(403, { error, meta });
}

// Connect says so of the shopper's location where a retailer asked it to remove what is known of
// shoppers (get_order_location page); that messages get the same is inferred.
const SHOPPER_REMOVED: ConnectIssue = { error: { message: "Shopper PII", code: null } };

// The text is Connect's (error_and_status_codes page, read in a third party's copy).
const UNEXPECTED: ConnectIssue = {
  error: {
    message:
      "Sorry, an unexpected error occurred. Our team has been notified. Please try again later.",
    code: 5000,
  },
  meta: {},
};
