"use client";

import type { ChatMessage } from "@shopper-chat/client";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useClientOrThrow } from "../provider/useClientOrThrow.ts";
import type { OrderState, OutgoingMessage } from "../store/OrderState.ts";
import { orderStoreOf } from "../store/orderStoreOf.ts";
import { useOrderState } from "../store/useOrderState.ts";
import { conversationOf } from "./conversationOf.ts";
import { findArrived } from "./findArrived.ts";
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
  const client = useClientOrThrow("useShopperConversation", options.client);
  const store = useMemo(() => orderStoreOf(client, orderId), [client, orderId]);
  const outgoing = useOrderState(store, outgoingOf);
  const { accepted, listedBefore } = conversationOf(client, orderId);
  const unlisted = useSyncExternalStore(accepted.subscribe, accepted.getMessages, none);
  const { messages, status } = result;
  const isReadable = status !== "expired" && status !== "redacted";

  useEffect(() => accepted.handOver(messages), [accepted, messages]);

  // Found while rendering, so that it is never shown twice, not even for a moment.
  const arrived = useMemo(
    () =>
      findArrived({
        outgoing,
        messages,
        listedBefore,
        isTaken: (id) => accepted.keyOf(id) !== undefined,
      }),
    [accepted, listedBefore, messages, outgoing],
  );

  useEffect(() => {
    for (const [id, idempotencyKey] of arrived) {
      accepted.recognize(id, idempotencyKey);
      store.accept(idempotencyKey);
    }
  }, [accepted, arrived, store]);

  useEffect(() => {
    if (status === "ready") noteListed(listedBefore, outgoing, messages);
  }, [listedBefore, messages, outgoing, status]);

  const entries = useMemo(() => {
    const listed = new Set(messages.map(({ id }) => id));
    const fresh = isReadable ? unlisted.filter(({ id }) => !listed.has(id)) : [];
    const keys = new Set<string>();
    const known = [...messages, ...fresh].map((message): ConversationEntry => {
      const key = accepted.keyOf(message.id) ?? arrived.get(message.id);
      if (key !== undefined) keys.add(key);
      return { kind: "message", key: key ?? message.id, message };
    });
    const rest = outgoing.filter(({ idempotencyKey }) => !keys.has(idempotencyKey));
    return known.concat(
      rest.map((each) => ({ kind: "outgoing", key: each.idempotencyKey, outgoing: each })),
    );
  }, [accepted, arrived, isReadable, messages, outgoing, unlisted]);

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

/** Notes what is listed when a message is seen for the first time on its way. */
function noteListed(
  listedBefore: Map<string, ReadonlySet<string>>,
  outgoing: readonly OutgoingMessage[],
  messages: readonly ChatMessage[],
): void {
  const keys = new Set(outgoing.map(({ idempotencyKey }) => idempotencyKey));
  for (const key of listedBefore.keys()) {
    if (!keys.has(key)) listedBefore.delete(key);
  }
  for (const { idempotencyKey, state } of outgoing) {
    if (state === "failed" || listedBefore.has(idempotencyKey)) continue;
    listedBefore.set(idempotencyKey, new Set(messages.map(({ id }) => id)));
  }
}

function outgoingOf({ outgoing }: OrderState): readonly OutgoingMessage[] {
  return outgoing;
}

function none(): readonly ChatMessage[] {
  return NONE;
}

const NONE: readonly ChatMessage[] = [];
