import type { MessageDelivery } from "@shopper-chat/client";
import type { StoreFailureReason } from "../store/storeFailureReason.ts";

/** An event in a backend, for metrics and logs. It contains nothing personal or secret. */
export type ShopperChatEvent =
  | {
      /** A message was sent. */
      type: "sent";
      durationMs: number;
      /** The id of the request, as in its response's `X-Request-Id`. */
      requestId: string;
    }
  | {
      /** An order's messages were read, or marked as read. */
      type: "read" | "marked-read";
      durationMs: number;
      requestId: string;
    }
  | {
      /** A request was refused. */
      type: "refused";
      operation: ShopperChatOperation;
      status: number;
      /** Connect's number, a word of this package, or null as Connect has it. */
      code: number | string | null;
      delivery: MessageDelivery;
      /**
       * For a 401, the `signedOutReason` that `authenticate` returned. For a 404, `not-their-order` if
       * `authorizeOrder` or `orderIds` refused the order; without a reason, Connect did.
       */
      reason?: string;
      durationMs: number;
      requestId: string;
    }
  | {
      /** A repeat waited for the end of the same message's sending. */
      type: "deduplicated";
      durationMs: number;
    }
  | {
      /** A conversation was read to find a message whose sending ended without a response. */
      type: "reconciled";
      outcome: "found" | "not-there" | "unclear";
    }
  | {
      /** Connect began to fail, or fails for another reason. Emitted once, not for each request. */
      type: "upstream-down";
      during: "send" | "read";
      reason: UpstreamReason;
      /** The HTTP status, if there was one: of the message, or of the token. */
      status: number | undefined;
    }
  | {
      /** Connect works again: for 5 seconds nothing has failed. */
      type: "upstream-up";
      downMs: number;
    }
  | {
      /** The store began to fail, or fails for another reason. Emitted once. */
      type: "store-down";
      reason: StoreFailureReason;
    }
  | {
      /** The store works again: for 5 seconds nothing has failed. */
      type: "store-up";
      downMs: number;
    };

/** The operation of a request: send a message, read messages, or mark them as read. */
export type ShopperChatOperation = "send" | "read" | "mark-read" | "other";

/**
 * - `refused`: Connect refused `clientId` and `clientSecret`, or the access token made with them.
 * - `unreachable`: there was no response in time.
 * - `failed`: Connect responded that it failed.
 * - `unexpected`: a response that is not in Connect's contract; most often `baseUrl` is not Connect's.
 */
export type UpstreamReason = "refused" | "unreachable" | "failed" | "unexpected";

/** Emits an event. Errors that the listener throws change nothing. */
export type EmitEvent = (event: ShopperChatEvent) => void;
