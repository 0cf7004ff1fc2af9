import {
  getMessages,
  isShopperChatError,
  type SentMessage,
  type ShopperConversation,
} from "@shopper-chat/client";
import type { CallConnect } from "../connect/createConnectCaller.ts";
import type { UpstreamHealth } from "../connect/createUpstreamHealth.ts";
import type { ClaimOwner, MessageClaims } from "../idempotency/createMessageClaims.ts";
import type { ShopperChatClock } from "../ShopperChatClock.ts";
import type { CustomerMessage } from "../send/createMessageSender.ts";
import { type CandidateSearch, findCandidates } from "./findCandidates.ts";

/**
 * Creates the function that reads the conversation to find out whether a message arrived whose
 * sending ended without a response.
 */
export function createReconciler({
  callConnect,
  claims,
  clock,
  health,
}: ReconcilerOptions): Reconcile {
  async function read(message: CustomerMessage, now: () => number): Promise<Reading | undefined> {
    let skewMs: number | undefined;
    try {
      const conversation = await callConnect(
        {
          ...message,
          maxResponseBytes: MAX_CONVERSATION_BYTES,
          onResponse({ headers }) {
            const connectTime = Date.parse(headers.get("Date") ?? "");
            skewMs = Number.isNaN(connectTime) ? undefined : connectTime - now();
          },
        },
        (client) => getMessages(client, { orderId: message.orderId }),
      );
      return { conversation, skewMs };
    } catch (error) {
      // Redacted, unavailable or cut off: nothing is known then.
      if (!isShopperChatError(error)) throw error;
      health.failed("read", error);
      return undefined;
    }
  }

  return async (message, owner, { now, ...tries }) => {
    const reading = await read(message, now);
    if (!reading) return "unclear";
    const { conversation, skewMs } = reading;
    const candidates = findCandidates(conversation, { ...tries, body: message.body, skewMs });
    if (candidates === "unclear") return "unclear";
    const ids = candidates.map(({ id }) => id);
    const claimed = await claims.claimOnly(owner, ids);
    if (claimed === "none") return "not-there";
    const found = claimed !== "unclear" && candidates.find(({ id }) => id === claimed.id);
    if (!found) return "unclear";
    return { id: found.id, createdAt: found.createdAt ?? new Date(clock.now()).toISOString() };
  };
}

/** Returns the message if it surely arrived and belongs to no other try, or what is known. */
export type Reconcile = (
  message: CustomerMessage,
  owner: ClaimOwner,
  tries: Pick<CandidateSearch, "above" | "from" | "to"> & {
    /** The clock of `from` and `to`. */
    now: () => number;
  },
) => Promise<SentMessage | "not-there" | "unclear">;

export interface ReconcilerOptions {
  callConnect: CallConnect;
  claims: MessageClaims;
  clock: ShopperChatClock;
  health: UpstreamHealth;
}

interface Reading {
  conversation: ShopperConversation;
  /** How far Connect's clock is ahead of the store's. */
  skewMs: number | undefined;
}

/** Far more than the conversation of a day. */
const MAX_CONVERSATION_BYTES = 4 * 1024 * 1024;
