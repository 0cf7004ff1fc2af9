"use client";

import {
  type ChatAvailability,
  MAX_MESSAGE_LENGTH,
  type SentMessage,
  type ShopperChatClient,
  type ShopperChatError,
} from "@shopper-chat/client";
import type { QueryClient } from "@tanstack/react-query";
import { useContext, useId, useRef } from "react";
import type { SendWay } from "../order/Order.ts";
import { EMPTY_ORDER_STATE, type SendBlockedReason } from "../order/OrderState.ts";
import { ShopperChatContext, useOrder } from "../provider/ShopperChatContext.ts";
import { useComposerStrings } from "../provider/useStrings.ts";
import { useSendShopperMessage } from "../send/useSendShopperMessage.ts";
import { hasFocus, useRestoreFocus, useStableWhileFocused } from "../utils/focus.ts";
import { getLanguageTag } from "../utils/language.ts";
import { useSelector } from "../utils/store.ts";
import { isTouchOnly } from "../utils/touch.ts";
import {
  useAvailabilityAnnouncement,
  useBeforeUnload,
  useCounterRef,
  useTextareaRef,
} from "./composerEffects.ts";
import { getComposerNotice, getComposerView } from "./composerView.ts";
import type { ShopperChatComposerControls } from "./ShopperChatComposerControls.ts";
import { isComposing, isSubmitKey, type SubmitMode, useSubmitKey } from "./submitMode.ts";
import { createUnsentMessageProps } from "./UnsentMessageStatus.tsx";
import { type InsertTextResult, useInsertText } from "./useInsertText.ts";

/**
 * Does everything that the composer does, without its look: keeps the draft, sends it, and says what
 * happened to it. Spread the props objects onto your own elements, with {@link mergeProps} where you
 * add handlers, and render a `<ShopperChatAnnouncer>` beside them.
 *
 * It renders only if something other than the draft changes; {@link useShopperChatComposerState}
 * follows the character count.
 *
 * @throws Error if `orderId` is missing, or there is no client or QueryClient.
 * @example
 * ```tsx
 * const composer = useShopperChatComposer({ orderId });
 * <div {...composer.rootProps}>
 *   <label {...composer.labelProps}>{composer.strings.label}</label>
 *   <textarea {...composer.textareaProps} />
 *   <button {...composer.sendButtonProps}>{composer.strings.send}</button>
 * </div>
 * ```
 */
export function useShopperChatComposer(
  options: UseShopperChatComposerOptions,
): ShopperChatComposerControls {
  const { submitMode = "auto", inConversation = false, onSent, onSendError } = options;
  // An unknown value must not close the chat.
  const availability =
    options.availability === "not-yet" || options.availability === "closed"
      ? options.availability
      : "open";
  const isOpen = availability === "open";
  const generatedId = useId();
  const id = options.id ?? generatedId;
  const order = useOrder("useShopperChatComposer", options);
  const strings = useComposerStrings();
  const colorScheme = useContext(ShopperChatContext)?.colorScheme ?? "light";
  const { mutate, cancel } = useSendShopperMessage({
    ...options,
    onSuccess: (sent) => onSent?.(sent),
    onError: (error) => onSendError?.(error),
  });
  const view = useSelector(order, EMPTY_ORDER_STATE, getComposerView);
  const submitKey = useSubmitKey(submitMode);
  const rootRef = useRef<HTMLDivElement>(null);
  const isComposingRef = useRef(false);
  const [textareaRef, attachTextarea] = useTextareaRef(order);
  const counterRef = useCounterRef(order, strings);
  const { insertText, getQuickReplyProps } = useInsertText({
    ...{ isComposingRef, isOpen, order, textareaRef },
    onQuickReply: options.onQuickReply,
  });
  const restoreFocusProps = useRestoreFocus(rootRef, restoreFocus);
  useBeforeUnload((options.warnBeforeUnload ?? true) && view.unsentMessages.length > 0);
  useAvailabilityAnnouncement(order, availability);

  const way: SendWay = {
    availability,
    canQueue: inConversation,
    start: ({ body, idempotencyKey }) => mutate({ body, idempotencyKey }),
  };

  /** Moves focus when the focused button disappears. It must never fall to the start of the page. */
  function restoreFocus(): void {
    // On touch devices the textarea would open the keyboard.
    const target = isTouchOnly() ? rootRef.current : textareaRef.current;
    target?.focus();
    // A textarea without text is not shown while the chat is not open.
    if (!target || !hasFocus(target)) rootRef.current?.focus();
  }

  function focusAfterBlock(reason: SendBlockedReason | null): void {
    if (!reason) return;
    // The customer has to change the text, so the keyboard may open too.
    const isAboutText = reason === "empty" || reason === "too-long";
    if (isAboutText || !isTouchOnly()) textareaRef.current?.focus({ preventScroll: true });
  }

  const actions = {
    send() {
      focusAfterBlock(order.submit(way));
    },
    retry(idempotencyKey: string | null) {
      restoreFocus();
      focusAfterBlock(
        idempotencyKey === null ? order.submit(way) : order.retry(idempotencyKey, way),
      );
    },
    cancel() {
      restoreFocus();
      cancel();
    },
    edit(idempotencyKey: string) {
      restoreFocus();
      order.edit(idempotencyKey);
      textareaRef.current?.focus({ preventScroll: true });
    },
    remove(idempotencyKey: string) {
      restoreFocus();
      order.remove(idempotencyKey);
    },
    focus(focusOptions?: FocusOptions) {
      textareaRef.current?.focus(focusOptions);
    },
    insertText,
    clear() {
      order.readTextareas();
      order.setDraft("");
    },
  };

  const { canCancel, rateLimitSeconds, unsentMessages } = view;
  const isRateLimited = rateLimitSeconds !== null;
  const notice = getComposerNotice(view, strings, availability);
  const [describesError, onDescriptionBlur] = useStableWhileFocused(
    notice.errorTarget === "draft",
    textareaRef,
  );
  const button = { type: "button" } as const;

  return {
    ...actions,
    ...notice,
    strings,
    availability,
    submitKey,
    store: order,
    unsentMessages,
    rateLimit: isRateLimited ? { secondsLeft: rateLimitSeconds } : null,
    canCancel,
    rootProps: {
      ...restoreFocusProps,
      ref: rootRef,
      id,
      role: "group",
      lang: getLanguageTag(strings.locale),
      // The root takes focus if the focused button disappears, and to say why the chat is not open.
      tabIndex: isOpen ? -1 : 0,
      "aria-label": strings.group,
      "aria-describedby": isOpen ? undefined : `${id}-availability`,
      "data-state": view.isSending ? "sending" : notice.error ? "failed" : "idle",
      "data-color-scheme": colorScheme,
      "data-availability": availability,
      "data-empty": view.isEmpty || undefined,
      "data-over-limit": view.isTooLong || undefined,
    },
    labelProps: {
      htmlFor: `${id}-textarea`,
      // A page translator may be faster than hydration. React would create everything again, and
      // what is typed already would be lost.
      suppressHydrationWarning: true,
    },
    availabilityProps: { id: `${id}-availability`, suppressHydrationWarning: true },
    hintProps: { id: `${id}-hint`, suppressHydrationWarning: true },
    textareaProps: {
      ref: attachTextarea,
      id: `${id}-textarea`,
      rows: 3,
      // A form around it must neither send the text nor, when it is reset, clear it.
      form: "",
      // Not disabled, so that its text can still be read and copied, and focus is not lost.
      readOnly: !isOpen,
      dir: view.direction,
      enterKeyHint: submitKey === "enter" ? "send" : undefined,
      "aria-describedby": describesError ? `${id}-hint ${id}-error` : `${id}-hint`,
      "aria-invalid": view.isTooLong || undefined,
      // Not onChange: React withholds it if a dictation tool has set the value itself.
      onInput(event) {
        // The event's own flag, because browsers may drop the event that ends a composition.
        order.input(event.currentTarget.value, event.nativeEvent.isComposing === true);
      },
      onCompositionStart() {
        isComposingRef.current = true;
      },
      onCompositionEnd(event) {
        isComposingRef.current = false;
        order.setDraft(event.currentTarget.value);
      },
      onKeyDown(event) {
        if (isComposing(event.nativeEvent) || !isSubmitKey(event.nativeEvent, submitMode)) return;
        event.preventDefault();
        // Holding the key down sends once.
        if (!event.repeat) actions.send();
      },
      onBlur: onDescriptionBlur,
    },
    counterProps: {
      ref: counterRef,
      suppressHydrationWarning: true,
      // The count of an empty textarea, as in server HTML. The ref writes the current one.
      children: strings.counter({ remaining: MAX_MESSAGE_LENGTH }),
    },
    sendButtonProps: {
      ...button,
      suppressHydrationWarning: true,
      "aria-disabled": isRateLimited || !isOpen || undefined,
      onClick() {
        const textarea = textareaRef.current;
        // Ends the composition of an input method, whose rest would stay in the textarea.
        if (isComposingRef.current) textarea?.blur();
        // On touch devices focus would open the keyboard.
        if (!isTouchOnly()) textarea?.focus({ preventScroll: true });
        actions.send();
      },
    },
    errorProps: { id: `${id}-error` },
    retryButtonProps: {
      ...button,
      "aria-disabled": isRateLimited || undefined,
      onClick: () => actions.retry(null),
    },
    // Safari drops the role of a list without markers unless it is given.
    unsentMessagesProps: { role: "list", "aria-label": strings.unsentMessages },
    getUnsentMessageProps: (message) =>
      createUnsentMessageProps(message, {
        textId: `${id}-${message.idempotencyKey}`,
        isRateLimited,
        ...actions,
      }),
    getQuickReplyProps,
  };
}

export interface UseShopperChatComposerOptions {
  /** The retailer's own id of the order. */
  orderId: string;
  /**
   * The action of Enter in the textarea.
   * @default "auto"
   */
  submitMode?: SubmitMode | undefined;
  /**
   * The id of the root; the ids of its parts begin with it.
   * @default one that React generates
   */
  id?: string | undefined;
  /**
   * The client to use. Create it once, because the state of an order belongs to a client.
   * @default the client of the nearest `<ShopperChatProvider>`
   */
  client?: ShopperChatClient | undefined;
  /**
   * The QueryClient to use.
   * @default the QueryClient of the nearest provider
   */
  queryClient?: QueryClient | undefined;
  /**
   * Whether the chat of the order is open, as your app knows it; {@link getChatAvailability} returns
   * it for one of Connect's states. While it is not, the composer says why and accepts no text.
   * @default "open"
   */
  availability?: ChatAvailability | undefined;
  /**
   * Whether the browser asks before the page is left while there are unsent messages.
   * @default true
   */
  warnBeforeUnload?: boolean | undefined;
  /**
   * Whether the conversation of the order shows the unsent messages. Then a message can be sent while
   * another is sending, and is queued; and one that was not sent stays in the conversation with Try
   * again, instead of going back into the textarea.
   * @default false
   */
  inConversation?: boolean | undefined;
  /** Called once for each message that was sent, also if the component has unmounted by then. */
  onSent?: ((sent: SentMessage) => void) | undefined;
  /** Called once for each failure, like `onSent`. */
  onSendError?: ((error: ShopperChatError) => void) | undefined;
  /** Called when the customer chooses a suggested reply, with the result. */
  onQuickReply?: ((reply: string, result: InsertTextResult) => void) | undefined;
}
