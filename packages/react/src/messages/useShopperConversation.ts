"use client";

import {
  type ChatMessage,
  getMessages,
  type SentMessage,
  type ShopperChatClient,
  type ShopperConversation,
} from "@shopper-chat/client";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Submission } from "../order/createOutbox.ts";
import { EMPTY_ORDER_STATE, type OrderState, type UnsentMessage } from "../order/OrderState.ts";
import { getOrder } from "../order/registry.ts";
import { useOrderEntry } from "../provider/ShopperChatContext.ts";
import { useShopperChatStrings } from "../provider/useStrings.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { useSelector } from "../utils/store.ts";
import { matchUnconfirmed } from "./matchUnconfirmed.ts";
import { getOrderMessages } from "./orderMessages.ts";
import { isHiding } from "./shopperMessagesQueryOptions.ts";
import {
  type UseShopperMessagesOptions,
  type UseShopperMessagesResult,
  useShopperMessages,
} from "./useShopperMessages.ts";

/**
 * Returns an order's conversation as it is shown: the server's messages, then those that were just
 * accepted and are not listed yet, then the unsent ones. It contains nothing twice.
 *
 * While it is mounted, a message whose delivery is unconfirmed is looked up before it counts as failed.
 *
 * @throws Error if `orderId` is missing, or there is no client or QueryClient, with what to write.
 * @example
 * ```tsx
 * const { entries } = useShopperConversation({ orderId });
 * const texts = entries.map((entry) =>
 *   entry.kind === "message" ? entry.message.body : entry.unsentMessage.body,
 * );
 * ```
 */
export function useShopperConversation(
  options: UseShopperMessagesOptions,
): UseShopperConversationResult {
  const { orderId, enabled = true } = options;
  const result = useShopperMessages(options);
  const { client, entry } = useOrderEntry("useShopperConversation", options);
  const order = getOrder(entry);
  const strings = useShopperChatStrings();
  const unsentMessages = useSelector(order, EMPTY_ORDER_STATE, getUnsentMessages);
  const { accepted, scheduler } = getOrderMessages(entry);
  const { listedIds } = entry.outbox;
  const unlisted = useSyncExternalStore(accepted.subscribe, accepted.getMessages, getNone);
  const { error, messages, status } = result;
  const isReadable = status !== "expired" && status !== "redacted" && !(error && isHiding(error));

  useEffect(() => accepted.removeListed(messages), [accepted, messages]);

  // While rendering, so that no message is shown twice, not even for one frame.
  const matches = useMemo(
    () => matchUnconfirmed(unsentMessages.filter(isUnconfirmed), messages, accepted, listedIds),
    [accepted, listedIds, messages, unsentMessages],
  );

  useEffect(() => {
    for (const [id, idempotencyKey] of matches) {
      accepted.recognize(id, idempotencyKey);
      order.accept(idempotencyKey);
    }
  }, [accepted, matches, order]);

  useEffect(() => {
    if (status === "ready") getOrderMessages(entry).listed = messages;
  }, [entry, messages, status]);

  useEffect(() => {
    if (!enabled || !isReadable) return;
    const { outbox } = entry;
    return outbox.confirmBeforeFailing(async (submission) => {
      if (scheduler.mustWait()) return null;
      const conversation = await readInTime(client, orderId);
      // The customer may have signed out meanwhile.
      if (!conversation || outbox.submissions.get(submission.idempotencyKey) !== submission) {
        return null;
      }
      const { sentAt } = getUnsentMessages(order.getState()).find(isOf(submission)) ?? {};
      const [match] = matchUnconfirmed(
        [{ ...submission, sentAt }],
        conversation.messages,
        accepted,
        listedIds,
      );
      return match ? toSentMessage(match[0], conversation) : null;
    });
  }, [accepted, client, enabled, entry, isReadable, listedIds, order, orderId, scheduler]);

  const entries = useMemo(() => {
    const listed = new Set(messages.map(({ id }) => id));
    const recent = isReadable ? unlisted.filter(({ id }) => !listed.has(id)) : [];
    const shownKeys = new Set<string>();
    const sent = [...messages, ...recent].map((message): ShopperConversationEntry => {
      const key = accepted.getKey(message.id) ?? matches.get(message.id);
      if (key !== undefined) shownKeys.add(key);
      return { kind: "message", key: key ?? message.id, message };
    });
    const unsent = unsentMessages.filter(({ idempotencyKey }) => !shownKeys.has(idempotencyKey));
    return sent.concat(
      unsent.map((unsentMessage) => ({
        kind: "unsent",
        key: unsentMessage.idempotencyKey,
        unsentMessage,
      })),
    );
  }, [accepted, isReadable, matches, messages, unlisted, unsentMessages]);

  return { ...result, entries, strings };
}

export type UseShopperConversationResult = UseShopperMessagesResult & {
  /** The messages to show, oldest first. */
  entries: readonly ShopperConversationEntry[];
  /** The texts of the nearest provider. */
  strings: ShopperChatStrings;
};

/** `key` stays the same from Send on, whether or not the message is accepted. */
export type ShopperConversationEntry =
  | { kind: "message"; key: string; message: ChatMessage }
  | { kind: "unsent"; key: string; unsentMessage: UnsentMessage };

/** Reads the conversation; null if that fails or takes too long. */
async function readInTime(
  client: ShopperChatClient,
  orderId: string,
): Promise<ShopperConversation | null> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), CONFIRM_TIMEOUT_MS);
  try {
    return await getMessages(client, { orderId, signal: controller.signal });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function toSentMessage(id: string, { messages }: ShopperConversation): SentMessage {
  const createdAt = messages.find((message) => message.id === id)?.createdAt;
  return { id, createdAt: createdAt ?? new Date().toISOString() };
}

function isOf(submission: Submission) {
  return ({ idempotencyKey }: UnsentMessage) => idempotencyKey === submission.idempotencyKey;
}

function isUnconfirmed({ error }: UnsentMessage): boolean {
  return error?.delivery === "unconfirmed";
}

function getUnsentMessages({ unsentMessages }: OrderState): readonly UnsentMessage[] {
  return unsentMessages;
}

function getNone(): readonly ChatMessage[] {
  return NO_MESSAGES;
}

const NO_MESSAGES: readonly ChatMessage[] = [];
/** How long a message stays "sending" while it is looked up, at most. */
const CONFIRM_TIMEOUT_MS = 1000;
