import type { Delivery } from "@shopper-chat/client";

/** What a backend tells of its work, for metrics and logs. Nothing in it is personal or secret. */
export type ShopperChatEvent =
  | {
      /** A message was answered as sent. */
      type: "sent";
      durationMs: number;
    }
  | {
      /** An order's messages were answered as read, or as marked as read. */
      type: "read" | "marked";
      durationMs: number;
    }
  | {
      /** A request was answered with a refusal. */
      type: "refused";
      status: number;
      /** Connect's number, this package's word, or null as Connect has it. */
      code: number | string | null;
      delivery: Delivery;
      durationMs: number;
    }
  | {
      /** A repeat waited for the end of the same message's sending. */
      type: "waited";
      durationMs: number;
    }
  | {
      /** A conversation was looked at for a message whose sending ended without an answer. */
      type: "settled";
      outcome: "found" | "not-there" | "unclear";
    }
  | {
      /** Connect failed, or did not answer. */
      type: "upstream-down";
      during: "send" | "read";
      reason: UpstreamReason;
      /** The HTTP status, where there was one: of the answer about the message, or of the token's. */
      status: number | undefined;
    }
  | {
      /** The store failed, or did not answer in time. */
      type: "store-down";
    };

/**
 * - `refused`: Connect refused `clientId` and `clientSecret`, or the access token made with them.
 * - `unreachable`: no answer came in time.
 * - `failed`: Connect answered that it failed.
 * - `unexpected`: an answer that is not in Connect's contract; most often `baseUrl` is not Connect's.
 */
export type UpstreamReason = "refused" | "unreachable" | "failed" | "unexpected";

/** Tells an event; what a host's listener throws or rejects with changes nothing. */
export type Tell = (event: ShopperChatEvent) => void;
