"use client";

import {
  type ChatAvailability,
  MAX_MESSAGE_LENGTH,
  type SentMessage,
  type ShopperChatClient,
  type ShopperChatError,
  toMessageBody,
} from "@shopper-chat/client";
import type { QueryClient } from "@tanstack/react-query";
import { useContext, useEffect, useMemo, useRef, useState } from "react";
import { ShopperChatContext } from "../provider/ShopperChatContext.ts";
import { useShopperChatClient } from "../provider/useShopperChatClient.ts";
import { useShopperChatStrings } from "../provider/useShopperChatStrings.ts";
import { useSendShopperMessage } from "../send/useSendShopperMessage.ts";
import type { OrderStore } from "../store/createOrderStore.ts";
import { keepInSession, stopKeeping } from "../store/keepInSession.ts";
import { hasSending, type NewMessage, type OutgoingMessage } from "../store/OrderState.ts";
import { orderStoreOf } from "../store/orderStoreOf.ts";
import { useOrderState } from "../store/useOrderState.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { hasFocus } from "./hasFocus.ts";
import { draftRefusal, orderRefusal, type Refusal, refusalText } from "./sendRefusal.ts";
import { isTouchFirst, type SubmitMode } from "./submitMode.ts";
import { type ComposerProps, useComposerProps } from "./useComposerProps.ts";
import { useLeaveWarning } from "./useLeaveWarning.ts";

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
  const { orderId, availability = "open", leaveWarning = true, submitMode = "auto" } = options;
  if (typeof orderId !== "string" || orderId === "") {
    throw new Error(
      "Shopper Chat: the composer needs the order's id as text, for example orderId={String(order.id)}.",
    );
  }
  const client = useShopperChatClient("useShopperChatComposer", options.client);
  const strings = useShopperChatStrings();
  const store = useMemo(() => orderStoreOf(client, orderId), [client, orderId]);
  useKeptOrder(store, orderId);
  const { mutateAsync, cancel } = useSendShopperMessage(options);
  const outgoing = useOrderState(store, (state) => state.outgoing);
  const failure = useOrderState(store, (state) => state.failure);
  const isSending = useOrderState(store, hasSending);
  const isLimited = useOrderState(store, (state) => state.limitedUntil !== null);
  const isBlank = useOrderState(store, (state) => state.characters === 0);
  const isTooLong = useOrderState(store, (state) => state.settledCharacters > MAX_MESSAGE_LENGTH);
  const [told, setTold] = useState<ToldRefusal | null>(null);
  const refusals = useRef(0);
  const groupRef = useRef<HTMLDivElement>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  useLeaveWarning(leaveWarning && outgoing.length > 0);

  function refuse(reason: Refusal): void {
    refusals.current += 1;
    const text = refusalText(reason, store.getState(), strings);
    setTold({ reason, text: again(text, refusals.current), store });
    // What is in the customer's hand is in the field; on touch-first devices it opens the keyboard.
    const isAboutText = reason === "blank" || reason === "too-long";
    if (isAboutText || !isTouchFirst()) fieldRef.current?.focus({ preventScroll: true });
  }

  function dispatch({ idempotencyKey, body }: NewMessage): void {
    setTold(null);
    mutateAsync({ idempotencyKey, body }).then(
      () => store.accept(idempotencyKey),
      (error: ShopperChatError) => store.fail(idempotencyKey, error),
    );
  }

  function send(): void {
    store.readFields();
    const state = store.getState();
    const notNow = orderRefusal(state, availability);
    const notThis = draftRefusal(state);
    // A second tap finds the field empty, because the first one has moved the text out.
    if (notNow === "busy" && notThis === "blank") return;
    const reason = notNow ?? notThis;
    if (reason) refuse(reason);
    else dispatch(store.moveDraftOut(toMessageBody(state.draft)));
  }

  function tryAgain(idempotencyKey: string | null): void {
    setTold(null);
    keepFocus();
    if (idempotencyKey === null) {
      send();
      return;
    }
    const message = store.find(idempotencyKey);
    // Of two taps the second finds the message on its way already.
    if (message?.state !== "failed") return;
    const reason = orderRefusal(store.getState(), availability);
    if (reason) {
      refuse(reason);
      return;
    }
    store.sendAgain(message);
    dispatch(message);
  }

  /** Where focus goes when the button that had it goes away: never to the page's beginning. */
  function keepFocus(): void {
    // On touch-first devices the field would open the keyboard.
    const home = isTouchFirst() ? groupRef.current : fieldRef.current;
    home?.focus();
    // A field without text is not shown while the order can't be written to.
    if (!home || !hasFocus(home)) groupRef.current?.focus();
  }

  // What was told of an order stays with it, and only for as long as it is so.
  const isCurrent = told?.store === store && isStill(told.reason);
  if (told && !isCurrent) setTold(null);
  const refusal = isCurrent ? told : null;
  function isStill(reason: Refusal): boolean {
    if (reason === "busy") return isSending;
    if (reason === "limited") return isLimited;
    if (reason === "blank") return isBlank;
    return reason === "too-long" ? isTooLong : reason === availability;
  }

  const alert =
    refusal?.text ?? (failure ? again(strings.failure(failure.error), failure.count) : "");
  const isAboutDraft = refusal !== null || failure?.idempotencyKey === null;
  const props = useComposerProps({
    id: options.id,
    store,
    locale: strings.locale,
    submitMode,
    availability,
    state: isSending ? "sending" : failure ? "failed" : "idle",
    isWaiting: isLimited || availability !== "open",
    isInvalid: isTooLong || refusal?.reason === "blank",
    isTooLong,
    hasAlert: alert !== "",
    groupRef,
    fieldRef,
    send,
    onInput() {
      if (told) setTold(null);
    },
  });

  return {
    ...props,
    store,
    strings,
    availability,
    outgoing,
    failure: failure?.error ?? null,
    alert,
    alertAbout: isAboutDraft ? "draft" : failure ? "message" : undefined,
    canTryDraftAgain:
      refusal === null &&
      failure?.idempotencyKey === null &&
      // As it is, it would only be refused again.
      failure.error.kind !== "invalid-body",
    isLimited,
    send,
    tryAgain,
    cancel() {
      keepFocus();
      cancel();
    },
    edit(idempotencyKey) {
      keepFocus();
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
  /**
   * Whether the order can be written to, as the host knows it; `availabilityOf` tells by Connect's
   * state. While it can't, the composer says why and takes no text; what is written stays in sight.
   * @default "open"
   */
  availability?: ChatAvailability | undefined;
  /**
   * Whether the browser asks before the page is left while a message is on its way or failed.
   * @default true
   */
  leaveWarning?: boolean | undefined;
  /** Called once for each message that was sent, also when the component is gone by then. */
  onSent?: ((sent: SentMessage) => void) | undefined;
  /** Called once for each failure, under the same terms as `onSent`. */
  onSendError?: ((error: ShopperChatError) => void) | undefined;
}

export interface ShopperChatComposerControls extends ComposerProps {
  /** What is kept for the order; for `useShopperChatDraft` and the like. */
  store: Pick<OrderStore, "getState" | "subscribe" | "setDraft">;
  strings: ShopperChatStrings;
  availability: ChatAvailability;
  /** The customer's messages that are not accepted yet, oldest first. */
  outgoing: readonly OutgoingMessage[];
  /** The latest failure that is not dealt with yet. */
  failure: ShopperChatError | null;
  /** What the alert region says: why nothing was sent, or what happened to a message; or nothing. */
  alert: string;
  /** What the alert is about: what stands in the field, or one of the outgoing messages. */
  alertAbout: "draft" | "message" | undefined;
  /** Whether the text of a failed message is back in the field, and Try again belongs beside it. */
  canTryDraftAgain: boolean;
  /** Whether a rate limit has to be waited out; `useSecondsToWait` counts it down. */
  isLimited: boolean;
  /** Sends what stands in the field, or says why not. */
  send: () => void;
  /** Sends a failed message again under its key; `null` sends what stands in the field. */
  tryAgain: (idempotencyKey: string | null) => void;
  /** Stops waiting for the message that is under way; what has left can't be called back. */
  cancel: () => void;
  /** Puts a failed message back into the field. */
  edit: (idempotencyKey: string) => void;
  /** Gives a failed message up. */
  remove: (idempotencyKey: string) => void;
}

interface ToldRefusal {
  reason: Refusal;
  /** As it was when it was told. */
  text: string;
  /** Of which order it was told. */
  store: OrderStore;
}

/** The same text twice is not read twice, so every other time it ends in an unheard space. */
function again(text: string, count: number): string {
  return count % 2 === 0 ? `${text}\u00a0` : text;
}

/** Sees to it that nothing is lost where the browser itself puts text into fields, or reloads. */
function useKeptOrder(store: OrderStore, orderId: string): void {
  const sessionKey = useContext(ShopperChatContext)?.sessionKey ?? null;
  useEffect(() => {
    if (sessionKey === null) stopKeeping(store);
    else keepInSession(store, sessionKey + encodeURIComponent(orderId));
  }, [store, orderId, sessionKey]);

  // The browser puts text back without telling when a page returns from its cache.
  useEffect(() => {
    addEventListener("pageshow", store.readFields);
    return () => removeEventListener("pageshow", store.readFields);
  }, [store]);
}
