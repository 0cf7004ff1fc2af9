"use client";

import {
  type ChatAvailability,
  type SentMessage,
  type ShopperChatClient,
  type ShopperChatError,
  toMessageBody,
} from "@shopper-chat/client";
import type { QueryClient } from "@tanstack/react-query";
import { useId, useMemo, useRef } from "react";
import { useClientOrThrow } from "../provider/useClientOrThrow.ts";
import { useShopperChatStrings } from "../provider/useShopperChatStrings.ts";
import { useSendShopperMessage } from "../send/useSendShopperMessage.ts";
import { checkOrderId } from "../store/checkOrderId.ts";
import type { OrderStore } from "../store/createOrderStore.ts";
import { hasSending, type OutgoingMessage } from "../store/OrderState.ts";
import { orderScopeOf } from "../store/orderScopes.ts";
import { orderStoreOf } from "../store/orderStoreOf.ts";
import { isWorthAnotherTry } from "../store/sendFailure.ts";
import { useOrderState } from "../store/useOrderState.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { composerView } from "./composerView.ts";
import { createDispatch } from "./createDispatch.ts";
import { hasFocus } from "./hasFocus.ts";
import { draftRefusal, orderRefusal, type Refusal } from "./sendRefusal.ts";
import { isTouchFirst, type SubmitMode } from "./submitMode.ts";
import { type ComposerProps, useComposerProps } from "./useComposerProps.ts";
import { type InsertOutcome, useInsert } from "./useInsert.ts";
import { useKeptFocus } from "./useKeptFocus.ts";
import { useKeptOrder } from "./useKeptOrder.ts";
import { useLeaveWarning } from "./useLeaveWarning.ts";
import { type OutgoingProps, useOutgoingProps } from "./useOutgoingProps.ts";
import { useTeller } from "./useTeller.ts";
import { again, useToldRefusal } from "./useToldRefusal.ts";

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
  const { orderId, leaveWarning = true, submitMode = "auto", inConversation = false } = options;
  const { availability: told } = options;
  // A word that nobody knows must not tell a customer that the order is done.
  const availability = told === "not-yet" || told === "closed" ? told : "open";
  checkOrderId(orderId);
  const madeId = useId();
  const id = options.id ?? madeId;
  const client = useClientOrThrow("useShopperChatComposer", options.client);
  const strings = useShopperChatStrings();
  const store = useMemo(() => orderStoreOf(client, orderId), [client, orderId]);
  const groupRef = useRef<HTMLDivElement>(null);
  const teller = useTeller(store, groupRef);
  useKeptOrder(store, orderId);
  const { mutateAsync, cancel } = useSendShopperMessage(options);
  const { lane } = orderScopeOf(client, orderId);
  const dispatch = createDispatch({ store, lane, mutateAsync, staysInSight: inConversation });
  const view = useOrderState(store, composerView);
  const { refusal, tell, forget } = useToldRefusal(store, teller, strings, view, availability);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const isComposingRef = useRef(false);
  const replyRef = useRef<Element | null>(null);
  const keptFocus = useKeptFocus(groupRef, keepFocus);
  const insert = useInsert({ store, availability, fieldRef, replyRef, isComposingRef });
  useLeaveWarning(leaveWarning && view.outgoing.length > 0);

  function refuse(reason: Refusal): void {
    tell(reason);
    // What is in the customer's hand is in the field; on touch-first devices it opens the keyboard.
    const isAboutText = reason === "blank" || reason === "too-long";
    if (isAboutText || !isTouchFirst()) fieldRef.current?.focus({ preventScroll: true });
  }

  function send(): void {
    store.readFields();
    const state = store.getState();
    const notNow = orderRefusal(state, availability, inConversation);
    const notThis = draftRefusal(state);
    // A second tap finds the field empty, because the first one has moved the text out.
    if (hasSending(state) && notThis === "blank") return;
    const reason = notNow ?? notThis;
    if (reason) {
      refuse(reason);
      return;
    }
    forget();
    dispatch((hasToWait) => store.moveDraftOut(toMessageBody(state.draft), hasToWait));
  }

  function tryAgain(idempotencyKey: string | null): void {
    forget();
    keepFocus();
    if (idempotencyKey === null) {
      send();
      return;
    }
    const message = store.find(idempotencyKey);
    // Of two taps the second finds the message on its way already.
    if (message?.state !== "failed") return;
    const reason = orderRefusal(store.getState(), availability, inConversation);
    if (reason) {
      refuse(reason);
      return;
    }
    dispatch((hasToWait) => {
      store.sendAgain(message, hasToWait);
      return message;
    });
  }

  function quickReply(text: string): void {
    const outcome = insert(text);
    if (outcome === "not-empty") tell(outcome);
    options.onQuickReply?.(text, outcome);
  }

  /** Where focus goes when the button that had it goes away: never to the page's beginning. */
  function keepFocus(): void {
    // On touch-first devices the field would open the keyboard.
    const home = isTouchFirst() ? groupRef.current : fieldRef.current;
    home?.focus();
    // A field without text is not shown while the order can't be written to.
    if (!home || !hasFocus(home)) groupRef.current?.focus();
  }

  const actions = {
    send,
    tryAgain,
    cancel() {
      keepFocus();
      cancel();
    },
    edit(idempotencyKey: string) {
      keepFocus();
      store.moveBack(idempotencyKey);
      fieldRef.current?.focus({ preventScroll: true });
    },
    remove(idempotencyKey: string) {
      keepFocus();
      store.remove(idempotencyKey);
    },
    focus(focusOptions?: FocusOptions) {
      fieldRef.current?.focus(focusOptions);
    },
    insert,
    quickReply,
    clear() {
      store.readFields();
      store.setDraft("");
    },
  };
  const { outgoing, failure, isLimited } = view;
  const isNews = failure?.teller === teller;
  const failureText = failure ? strings.failure(failure.error) : "";
  const alert = refusal?.text ?? (isNews ? again(failureText, failure.count) : "");
  const isInvalid = view.isTooLong || refusal?.reason === "blank";
  const isAboutDraft = refusal !== null || failure?.idempotencyKey === null;

  return {
    ...useComposerProps({
      id,
      store,
      strings,
      submitMode,
      availability,
      view,
      isInvalid,
      draftAlert: isAboutDraft ? (alert ? "alert" : "told") : null,
      groupRef,
      fieldRef,
      isComposingRef,
      replyRef,
      keptFocus,
      send,
      quickReply,
      onInput: forget,
    }),
    ...useOutgoingProps({ id, outgoing, isLimited, strings, ...actions }),
    ...actions,
    store,
    strings,
    availability,
    isTelling: teller.isTelling,
    outgoing,
    failure: failure?.error ?? null,
    alert,
    toldFailure: isNews ? "" : failureText,
    alertAbout: isAboutDraft ? "draft" : failure ? "message" : undefined,
    canTryDraftAgain:
      refusal === null &&
      failure?.idempotencyKey === null &&
      !view.isBlank &&
      isWorthAnotherTry(failure.error),
    refusal: refusal?.reason ?? null,
    isLimited,
    isInvalid,
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
  /**
   * The client to use. Make it once: what is known of an order is known by it.
   * @default the client of the nearest `<ShopperChatProvider>`
   */
  client?: ShopperChatClient | undefined;
  /**
   * The QueryClient to use.
   * @default the QueryClient of the nearest provider
   */
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
  /**
   * Whether the composer stands under its order's conversation, which shows the outgoing messages.
   * Then a message can be sent while another is under way, and waits for it; and one that was not
   * sent stays in the conversation with Try again, instead of going back into the field.
   * @default false
   */
  inConversation?: boolean | undefined;
  /** Called once for each message that was sent, also when the component is gone by then. */
  onSent?: ((sent: SentMessage) => void) | undefined;
  /** Called once for each failure, under the same terms as `onSent`. */
  onSendError?: ((error: ShopperChatError) => void) | undefined;
  /** Called when the customer has chosen a quick reply, with what became of it. */
  onQuickReply?: ((reply: string, outcome: InsertOutcome) => void) | undefined;
}

export interface ShopperChatComposerControls extends ComposerProps, OutgoingProps {
  /** What is kept for the order; for `useShopperChatDraft` and the like. */
  store: Pick<OrderStore, "getState" | "subscribe">;
  strings: ShopperChatStrings;
  availability: ChatAvailability;
  /**
   * Whether it is this composer that tells what happens: of several of one order on a page only one
   * does, the one that the customer used last.
   */
  isTelling: () => boolean;
  /** The customer's messages that are not accepted yet, oldest first. */
  outgoing: readonly OutgoingMessage[];
  /** The latest failure that is not dealt with yet. */
  failure: ShopperChatError | null;
  /** What the alert region says: why nothing was sent, or what happened to a message; or nothing. */
  alert: string;
  /**
   * What happened to a message, once the alert no longer says it, or where another composer's does.
   * Show it beside the alert: in it, it would be told again. Or nothing.
   */
  toldFailure: string;
  /** Why nothing was done at the customer's word, where that is what the alert says. */
  refusal: Refusal | null;
  /** What `alert` or `toldFailure` is about: what stands in the field, or an outgoing message. */
  alertAbout: "draft" | "message" | undefined;
  /** Whether the text of a failed message is back in the field, and Try again belongs beside it. */
  canTryDraftAgain: boolean;
  /** Whether a rate limit has to be waited out; `useSecondsToWait` counts it down. */
  isLimited: boolean;
  /** Whether what stands in the field can't be sent as it is, and the customer has been told. */
  isInvalid: boolean;
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
  /** Moves focus into the field. */
  focus: (options?: FocusOptions) => void;
  /** Types `text` where the customer would, if that overwrites nothing; one undo takes it back. */
  insert: (text: string) => InsertOutcome;
  /** What a quick reply's button does: inserts it, or tells the customer why not. */
  quickReply: (text: string) => void;
  /** Empties the field. */
  clear: () => void;
}
