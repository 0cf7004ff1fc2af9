import type { ShopperChatClient } from "@shopper-chat/client";
import { orderScopeOf } from "../store/orderScopes.ts";
import { type AcceptedMessages, createAcceptedMessages } from "./createAcceptedMessages.ts";
import { createPollPace, type PollPace } from "./createPollPace.ts";

/** What is kept beside an order's messages; the same for every component of the page. */
export function conversationOf(client: ShopperChatClient, orderId: string): ConversationScope {
  const scope = orderScopeOf(client, orderId);
  scope.conversation ??= {
    pace: createPollPace(),
    accepted: createAcceptedMessages(scope.lane),
    marking: new Map(),
    listedBefore: new Map(),
  };
  return scope.conversation;
}

export interface ConversationScope {
  pace: PollPace;
  accepted: AcceptedMessages;
  /**
   * Up to which messages, by id, the shopper's were to be marked as read, and which read of them was
   * the last at which that failed; infinite where it did not.
   */
  marking: Map<string, number>;
  /** Which messages, by id, were listed when an outgoing one was seen first, by idempotency key. */
  listedBefore: Map<string, ReadonlySet<string>>;
}
