"use client";

import { memo, type NamedExoticComponent, type RefObject, useId } from "react";
import { UNSEEN } from "../composer/createPartClass.ts";
import { OutgoingActions } from "../composer/OutgoingActions.tsx";
import { messageState, useOutgoingProps } from "../composer/useOutgoingProps.ts";
import type { ShopperChatComposerControls } from "../composer/useShopperChatComposer.ts";
import type { OrderStore } from "../store/createOrderStore.ts";
import type { OrderState, OutgoingMessage } from "../store/OrderState.ts";
import { useOrderState } from "../store/useOrderState.ts";
import type { ChatMessageData } from "./ChatData.ts";
import type { ConversationLook } from "./ConversationLook.ts";
import { MessageText } from "./MessageText.tsx";

/** A message of the customer's that is not accepted yet, with what can be done about it. */
export const OutgoingBubble: NamedExoticComponent<OutgoingBubbleProps> = memo(
  function OutgoingBubble({ look, message, store, controlsRef, isFirst, isLast }) {
    const { partClass, strings } = look;
    const isLimited = useOrderState(store, isLimitedNow);
    // The composer below does for these what it would do for a list of its own.
    const composer = {
      ...useOutgoingProps({
        id: useId(),
        outgoing: [message],
        isLimited,
        strings,
        tryAgain: (key) => controlsRef.current?.tryAgain(key),
        edit: (key) => controlsRef.current?.edit(key),
        remove: (key) => controlsRef.current?.remove(key),
        cancel: () => controlsRef.current?.cancel(),
      }),
      store,
      strings,
    };
    const data: ChatMessageData = {
      "data-sender": "customer",
      "data-first": isFirst || undefined,
      "data-last": isLast || undefined,
    };
    return (
      <li className={partClass("message")} {...composer.getMessageProps(message)} {...data}>
        <span className={UNSEEN}>{strings.you}</span>
        <MessageText
          id={composer.getMessageTextProps(message).id}
          look={look}
          text={message.body}
        />
        <p className={partClass("messageState")}>{strings.outgoingState(messageState(message))}</p>
        <OutgoingActions composer={composer} partClass={partClass} message={message} />
      </li>
    );
  },
);

export interface OutgoingBubbleProps {
  look: ConversationLook;
  message: OutgoingMessage;
  store: Pick<OrderStore, "getState" | "subscribe">;
  /** What the composer below can do. */
  controlsRef: RefObject<ShopperChatComposerControls | null>;
  isFirst: boolean;
  isLast: boolean;
}

function isLimitedNow({ limitedUntil }: OrderState): boolean {
  return limitedUntil !== null;
}
