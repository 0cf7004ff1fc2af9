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
    reader: nextReader(`${client.baseUrl}\n${orderId}`),
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
  /**
   * Which of the page's readers of this order at this storefront backend it is, from 0 on. Clients
   * that do not share what is kept may be two customers'.
   */
  reader: number;
}

/** On a server each page has a cache of its own, and the first in the browser finds what is in it. */
function nextReader(place: string): number {
  const reader = readers.get(place) ?? 0;
  if (typeof document !== "undefined") readers.set(place, reader + 1);
  return reader;
}

const readers = new Map<string, number>();
