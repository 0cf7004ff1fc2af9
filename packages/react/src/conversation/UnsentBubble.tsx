"use client";

import { memo, type NamedExoticComponent, type RefObject, useId } from "react";
import type { ComposerLookProps } from "../composer/ComposerLookProps.ts";
import { createUnsentMessageProps, getErrorText } from "../composer/getUnsentMessageProps.ts";
import { UnsentMessageStatus } from "../composer/UnsentMessageStatus.tsx";
import type { ShopperChatComposerControls } from "../composer/useShopperChatComposer.ts";
import type { Order } from "../order/createOrder.ts";
import { EMPTY_ORDER_STATE, type OrderState, type UnsentMessage } from "../order/OrderState.ts";
import { isAboutOrder } from "../order/sendErrors.ts";
import { VISUALLY_HIDDEN } from "../utils/createPartClass.ts";
import { useSelector } from "../utils/useSelector.ts";
import type { ChatMessageData } from "./ChatData.ts";
import type { ConversationLook } from "./conversationLook.ts";
import { MessageText } from "./MessageBubble.tsx";

/** A message of the customer's that is not accepted yet, with its state and buttons. */
export const UnsentBubble: NamedExoticComponent<UnsentBubbleProps> = memo(function UnsentBubble({
  look,
  message,
  order,
  composerRef,
  errorActions,
  isFirst,
  isLast,
}) {
  const { partClass, strings } = look;
  const { canCancel, error, isRateLimited } = useSelector(order, EMPTY_ORDER_STATE, getStatusState);
  const id = useId();
  const isErrorShown =
    error !== null && error.error === message.error && !isAboutOrder(error.error);
  const messageProps = createUnsentMessageProps(message, {
    id,
    isRateLimited,
    // The actions of the composer also keep focus in it.
    retry: (key) => composerRef.current?.retry(key),
    edit: (key) => composerRef.current?.edit(key),
    remove: (key) => composerRef.current?.remove(key),
    cancel: () => composerRef.current?.cancel(),
  });
  const data: ChatMessageData = {
    "data-sender": "customer",
    "data-first": isFirst || undefined,
    "data-last": isLast || undefined,
  };
  return (
    <li className={partClass("message")} {...messageProps.messageProps} {...data}>
      <span className={VISUALLY_HIDDEN}>{strings.you}</span>
      <MessageText id={messageProps.textProps.id} look={look} text={message.body} />
      <UnsentMessageStatus
        {...{ message, messageProps, canCancel, errorActions, partClass, strings }}
        errorProps={isErrorShown ? { id: `${id}-error` } : null}
        errorText={error ? getErrorText(error, strings) : ""}
      />
    </li>
  );
});

export interface UnsentBubbleProps extends Pick<ComposerLookProps, "errorActions"> {
  look: ConversationLook;
  message: UnsentMessage;
  order: Order;
  /** The composer of the chat. */
  composerRef: RefObject<ShopperChatComposerControls | null>;
  isFirst: boolean;
  isLast: boolean;
}

function getStatusState({ canCancel, error, rateLimitSeconds }: OrderState): StatusState {
  return { canCancel, error, isRateLimited: rateLimitSeconds !== null };
}

interface StatusState extends Pick<OrderState, "canCancel" | "error"> {
  isRateLimited: boolean;
}
