import type { ChatMessage } from "@shopper-chat/client";
import { useEffect, useRef } from "react";
import type { Order } from "../order/Order.ts";
import { callUserCallback } from "../utils/callUserCallback.ts";
import { useLatestRef } from "../utils/refs.ts";
import type { UseShopperMessagesResult } from "./useShopperMessages.ts";

/** Calls `onNew` with the shopper's messages that arrive after the first read, each of them once. */
export function useNewMessages(
  order: Order,
  { messages, status }: Pick<UseShopperMessagesResult, "messages" | "status">,
  onNew: (added: readonly ChatMessage[]) => void,
): void {
  const knownRef = useRef<{ order: Order; ids: ReadonlySet<string> } | null>(null);
  const onNewRef = useLatestRef(onNew);

  useEffect(() => {
    // After a sign-out, what the next customer reads first is not new.
    if (status === "loading") knownRef.current = null;
    if (status !== "ready") return;
    const known = knownRef.current?.order === order ? knownRef.current : null;
    const ids = messages.map(({ id }) => id);
    knownRef.current = { order, ids: new Set([...(known?.ids ?? []), ...ids]) };
    if (!known) return;
    const added = messages.filter(({ id, sender }) => sender === "shopper" && !known.ids.has(id));
    if (added.length > 0) onNewRef.current(added);
  }, [messages, onNewRef, order, status]);
}

/** Calls the app's `onMessage` once for each message. */
export function callOnMessage(
  added: readonly ChatMessage[],
  onMessage: ((message: ChatMessage) => void) | undefined,
): void {
  for (const message of added) callUserCallback(() => onMessage?.(message));
}
