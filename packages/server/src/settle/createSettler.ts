import { type Conversation, isShopperChatError, type SentMessage } from "@shopper-chat/client";
import type { Clock } from "../Clock.ts";
import type { CallConnect } from "../createConnectCaller.ts";
import type { CustomerMessage } from "../createMessageSender.ts";
import type { ClaimOwner, MessageClaims } from "../once/createMessageClaims.ts";
import type { Tell } from "../ShopperChatEvent.ts";
import { tellOfFailure } from "../tellOfFailure.ts";
import { type CandidateSearch, findCandidates } from "./findCandidates.ts";

/**
 * Makes the function that finds out, by looking into the conversation, what became of a message
 * whose sending ended without an answer.
 */
export function createSettler({ callConnect, claims, clock, tell }: SettlerOptions): Settle {
  async function read(message: CustomerMessage): Promise<Reading | undefined> {
    let skewMs: number | undefined;
    try {
      const conversation = await callConnect(
        {
          ...message,
          maxAnswerBytes: MAX_CONVERSATION_BYTES,
          onAnswer({ headers }) {
            const connectTime = Date.parse(headers.get("Date") ?? "");
            skewMs = Number.isNaN(connectTime) ? undefined : connectTime - clock.now();
          },
        },
        (client) => client.getMessages({ orderId: message.orderId }),
      );
      return { conversation, skewMs };
    } catch (error) {
      // Redacted, not to be had, cut off: what can't be read is not known.
      if (!isShopperChatError(error)) throw error;
      tellOfFailure(tell, "read", error);
      return undefined;
    }
  }

  return async (message, owner, tries) => {
    const reading = await read(message);
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

/** Gives the message where it surely arrived and is no other's; else what is known. */
export type Settle = (
  message: CustomerMessage,
  owner: ClaimOwner,
  tries: Pick<CandidateSearch, "above" | "from" | "to">,
) => Promise<SentMessage | "not-there" | "unclear">;

export interface SettlerOptions {
  callConnect: CallConnect;
  claims: MessageClaims;
  clock: Clock;
  tell: Tell;
}

interface Reading {
  conversation: Conversation;
  /** How far Connect's clock is ahead. */
  skewMs: number | undefined;
}

/** A day's conversation, and far more. */
const MAX_CONVERSATION_BYTES = 4 * 1024 * 1024;
