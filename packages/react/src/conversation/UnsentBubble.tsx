"use client";

import { memo, type NamedExoticComponent, type RefObject, useId } from "react";
import { createUnsentMessageProps, getMessageState } from "../composer/getUnsentMessageProps.ts";
import { UnsentMessageActions } from "../composer/UnsentMessageActions.tsx";
import type { ShopperChatComposerControls } from "../composer/useShopperChatComposer.ts";
import type { Order } from "../order/createOrder.ts";
import { EMPTY_ORDER_STATE, type OrderState, type UnsentMessage } from "../order/OrderState.ts";
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
  isFirst,
  isLast,
}) {
  const { partClass, strings } = look;
  const { canCancel, isRateLimited } = useSelector(order, EMPTY_ORDER_STATE, getActionState);
  const messageProps = createUnsentMessageProps(message, {
    id: useId(),
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
      <p className={partClass("messageState")}>
        {strings.unsentMessageState(getMessageState(message))}
      </p>
      <UnsentMessageActions {...{ message, messageProps, canCancel, partClass, strings }} />
    </li>
  );
});

export interface UnsentBubbleProps {
  look: ConversationLook;
  message: UnsentMessage;
  order: Order;
  /** The composer of the chat. */
  composerRef: RefObject<ShopperChatComposerControls | null>;
  isFirst: boolean;
  isLast: boolean;
}

function getActionState({ canCancel, rateLimitSeconds }: OrderState): ActionState {
  return { canCancel, isRateLimited: rateLimitSeconds !== null };
}

interface ActionState {
  canCancel: boolean;
  isRateLimited: boolean;
}
