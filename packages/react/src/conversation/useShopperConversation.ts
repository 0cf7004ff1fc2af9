"use client";

import type { ChatMessage } from "@shopper-chat/client";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useShopperChatClient } from "../provider/useShopperChatClient.ts";
import type { OrderState, OutgoingMessage } from "../store/OrderState.ts";
import { orderStoreOf } from "../store/orderStoreOf.ts";
import { useOrderState } from "../store/useOrderState.ts";
import { conversationOf } from "./conversationOf.ts";
import {
  type UseShopperMessagesOptions,
  type UseShopperMessagesResult,
  useShopperMessages,
} from "./useShopperMessages.ts";

/**
 * An order's conversation as it is shown: the server's messages, then those that were just accepted
 * and are in no list yet, then the outgoing ones. Nothing is in it twice.
 */
export function useShopperConversation(
  options: UseShopperMessagesOptions,
): UseShopperConversationResult {
  const { orderId } = options;
  const result = useShopperMessages(options);
  const client = useShopperChatClient("useShopperConversation", options.client);
  const store = useMemo(() => orderStoreOf(client, orderId), [client, orderId]);
  const outgoing = useOrderState(store, outgoingOf);
  const { accepted } = conversationOf(client, orderId);
  const unlisted = useSyncExternalStore(accepted.subscribe, accepted.getMessages, none);
  const { messages, status } = result;
  const isReadable = status !== "expired" && status !== "redacted";

  useEffect(() => accepted.handOver(messages), [accepted, messages]);

  const entries = useMemo(() => {
    const listed = new Set(messages.map(({ id }) => id));
    const fresh = isReadable ? unlisted.filter(({ id }) => !listed.has(id)) : [];
    const keys = new Set<string>();
    const known = [...messages, ...fresh].map((message): ConversationEntry => {
      const key = accepted.keyOf(message.id);
      if (key !== undefined) keys.add(key);
      return { kind: "message", key: key ?? message.id, message };
    });
    const rest = outgoing.filter(({ idempotencyKey }) => !keys.has(idempotencyKey));
    return [
      ...known,
      ...rest.map(
        (each): ConversationEntry => ({
          kind: "outgoing",
          key: each.idempotencyKey,
          outgoing: each,
        }),
      ),
    ];
  }, [accepted, isReadable, messages, outgoing, unlisted]);

  return { ...result, entries };
}

export type UseShopperConversationResult = UseShopperMessagesResult & {
  /** What to show, oldest first. */
  entries: readonly ConversationEntry[];
};

/** `key` stays the same from the moment of Send on, whatever becomes of the message. */
export type ConversationEntry =
  | { kind: "message"; key: string; message: ChatMessage }
  | { kind: "outgoing"; key: string; outgoing: OutgoingMessage };

function outgoingOf({ outgoing }: OrderState): readonly OutgoingMessage[] {
  return outgoing;
}

function none(): readonly ChatMessage[] {
  return NONE;
}

const NONE: readonly ChatMessage[] = [];
