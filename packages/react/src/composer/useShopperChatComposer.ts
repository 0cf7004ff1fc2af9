"use client";

import {
  createIdempotencyKey,
  MAX_MESSAGE_LENGTH,
  type SentMessage,
  type ShopperChatClient,
  type ShopperChatError,
  toMessageBody,
} from "@shopper-chat/client";
import type { QueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { useShopperChatClient } from "../provider/useShopperChatClient.ts";
import { useShopperChatStrings } from "../provider/useShopperChatStrings.ts";
import { useSendShopperMessage } from "../send/useSendShopperMessage.ts";
import type { OrderStore } from "../store/createOrderStore.ts";
import { hasSending, type NewMessage, type OutgoingMessage } from "../store/OrderState.ts";
import { orderStoreOf } from "../store/orderStoreOf.ts";
import { useOrderState } from "../store/useOrderState.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { isTouchFirst, type SubmitMode } from "./submitMode.ts";
import { type ComposerProps, useComposerProps } from "./useComposerProps.ts";

/**
 * Everything the composer does, without its look: keeps the draft, sends it, and says what became
 * of it. Spread the props getters onto elements of your own. Renders only when something other than
 * the draft changes; `useShopperChatDraft` tells about the draft.
 *
 * @throws Error when `orderId` is missing, or there is no client or QueryClient to use.
 */
export function useShopperChatComposer(
  options: UseShopperChatComposerOptions,
): ShopperChatComposerControls {
  const { orderId, submitMode = "auto" } = options;
  if (typeof orderId !== "string" || orderId === "") {
    throw new Error(
      "Shopper Chat: the composer needs the order's id as text, for example orderId={String(order.id)}.",
    );
  }
  const client = useShopperChatClient("useShopperChatComposer", options.client);
  const strings = useShopperChatStrings();
  const store = useMemo(() => orderStoreOf(client, orderId), [client, orderId]);
  const { mutateAsync } = useSendShopperMessage(options);
  const outgoing = useOrderState(store, (state) => state.outgoing);
  const failure = useOrderState(store, (state) => state.failure);
  const [lastRefusal, setRefusal] = useState<Refusal | null>(null);
  const isSending = useOrderState(store, hasSending);
  const refusal = lastRefusal?.reason === "busy" && !isSending ? null : lastRefusal;
  const groupRef = useRef<HTMLDivElement>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);

  // The browser puts text back into fields without telling when a page returns from its cache.
  useEffect(() => {
    addEventListener("pageshow", store.readFields);
    return () => removeEventListener("pageshow", store.readFields);
  }, [store]);

  function refuse(reason: Refusal["reason"]): void {
    setRefusal((last) => ({ reason, count: (last?.count ?? 0) + 1 }));
    fieldRef.current?.focus({ preventScroll: true });
  }

  function dispatch({ idempotencyKey, body }: NewMessage): void {
    mutateAsync({ idempotencyKey, body }).then(
      () => store.accept(idempotencyKey),
      (error: ShopperChatError) => store.fail(idempotencyKey, error),
    );
  }

  function send(): void {
    store.readFields();
    const { draft, characters } = store.getState();
    const isBusy = hasSending(store.getState());
    // A second tap finds the field empty, because the first one has moved the text out.
    if (characters === 0 && isBusy) return;
    const reason =
      characters === 0
        ? "blank"
        : characters > MAX_MESSAGE_LENGTH
          ? "too-long"
          : isBusy
            ? "busy"
            : null;
    if (reason) {
      refuse(reason);
      return;
    }
    const idempotencyKey = createIdempotencyKey();
    const message = { idempotencyKey, text: draft, body: toMessageBody(draft) };
    setRefusal(null);
    store.moveDraftOut(message);
    dispatch(message);
  }

  /** Where focus goes when the button that had it goes away: never to the page's beginning. */
  function keepFocus(): void {
    // On touch-first devices the field would open the keyboard.
    const home = isTouchFirst() ? groupRef.current : fieldRef.current;
    home?.focus({ preventScroll: true });
  }

  function tryAgain(idempotencyKey: string | null): void {
    setRefusal(null);
    keepFocus();
    if (idempotencyKey === null) {
      send();
      return;
    }
    const message = store.find(idempotencyKey);
    // Of two taps the second finds the message on its way already.
    if (message?.state !== "failed") return;
    if (hasSending(store.getState())) {
      refuse("busy");
      return;
    }
    store.sendAgain(message);
    dispatch(message);
  }

  const alert = alertText(strings, store, refusal, failure?.error);
  const props = useComposerProps({
    id: options.id,
    store,
    submitMode,
    state: isSending ? "sending" : failure ? "failed" : "idle",
    hasAlert: alert !== "",
    groupRef,
    fieldRef,
    send,
    onInput() {
      if (lastRefusal) setRefusal(null);
    },
  });

  return {
    ...props,
    store,
    strings,
    outgoing,
    alert,
    alertAbout:
      refusal || failure?.idempotencyKey === null ? "draft" : failure ? "message" : undefined,
    canTryDraftAgain: refusal === null && failure?.idempotencyKey === null,
    send,
    tryAgain,
    edit(idempotencyKey) {
      store.moveBack(idempotencyKey);
      fieldRef.current?.focus({ preventScroll: true });
    },
    remove(idempotencyKey) {
      keepFocus();
      store.remove(idempotencyKey);
    },
  };
}

export interface UseShopperChatComposerOptions {
  /** The retailer's own id of the order. */
  orderId: string;
  /** @default "auto" */
  submitMode?: SubmitMode | undefined;
  /**
   * The id of the group; the ids of its parts begin with it.
   * @default one that React makes
   */
  id?: string | undefined;
  /** @default the client of the nearest `<ShopperChatProvider>` */
  client?: ShopperChatClient | undefined;
  /** @default the QueryClient of the nearest provider */
  queryClient?: QueryClient | undefined;
  /** Called once for each message that was sent, also when the component is gone by then. */
  onSent?: ((sent: SentMessage) => void) | undefined;
  /** Called once for each failure, under the same terms as `onSent`. */
  onSendError?: ((error: ShopperChatError) => void) | undefined;
}

export interface ShopperChatComposerControls extends ComposerProps {
  /** What is kept for the order; for `useShopperChatDraft` and the like. */
  store: OrderStore;
  strings: ShopperChatStrings;
  /** The customer's messages that are not accepted yet, oldest first. */
  outgoing: readonly OutgoingMessage[];
  /** What the alert region says: why nothing was sent, or what happened to a message; or nothing. */
  alert: string;
  /** What the alert is about: what stands in the field, or one of the outgoing messages. */
  alertAbout: "draft" | "message" | undefined;
  /** Whether the text of a failed message is back in the field, and Try again belongs beside it. */
  canTryDraftAgain: boolean;
  /** Sends what stands in the field, or says why not. */
  send: () => void;
  /** Sends a failed message again under its key; `null` sends what stands in the field. */
  tryAgain: (idempotencyKey: string | null) => void;
  /** Puts a failed message back into the field. */
  edit: (idempotencyKey: string) => void;
  /** Gives a failed message up. */
  remove: (idempotencyKey: string) => void;
}

/** Why Send did not send. */
interface Refusal {
  reason: "blank" | "too-long" | "busy";
  count: number;
}

function alertText(
  strings: ShopperChatStrings,
  store: OrderStore,
  refusal: Refusal | null,
  error: ShopperChatError | undefined,
): string {
  if (refusal) {
    // The same text twice is not read again, so every other time it ends in an unheard space.
    return refusalText(strings, store, refusal.reason) + (refusal.count % 2 === 0 ? "\u00a0" : "");
  }
  if (!error) return "";
  const { kind, delivery, retryAfterMs } = error;
  const retryAfterSeconds = retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1000);
  return strings.failure({ kind, delivery, retryAfterSeconds });
}

function refusalText(
  strings: ShopperChatStrings,
  store: OrderStore,
  reason: Refusal["reason"],
): string {
  switch (reason) {
    case "blank":
      return strings.blank;
    case "too-long":
      return strings.tooLong({
        over: store.getState().characters - MAX_MESSAGE_LENGTH,
        limit: MAX_MESSAGE_LENGTH,
      });
    case "busy":
      return strings.failure({ kind: "busy", delivery: "not-sent", retryAfterSeconds: undefined });
  }
}
