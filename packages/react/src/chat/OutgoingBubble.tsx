"use client";

import { memo, type NamedExoticComponent, type RefObject, useId } from "react";
import { UNSEEN } from "../composer/createPartClass.ts";
import { useCanCancel } from "../composer/useCanCancel.ts";
import { messageState } from "../composer/useOutgoingProps.ts";
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
    const id = useId();
    const isLimited = useOrderState(store, isLimitedNow);
    const state = messageState(message);
    const data: ChatMessageData = {
      "data-sender": "customer",
      "data-first": isFirst || undefined,
      "data-last": isLast || undefined,
    };
    const button = { type: "button", "aria-describedby": id } as const;
    const key = message.idempotencyKey;
    return (
      <li className={partClass("message")} data-state={state} {...data}>
        <span className={UNSEEN}>{strings.you}</span>
        <MessageText id={id} look={look} text={message.body} />
        <p className={partClass("messageState")}>{strings.outgoingState(state)}</p>
        {message.state === "failed" ? (
          <div className={partClass("actions")}>
            <button
              {...button}
              className={partClass("button")}
              aria-disabled={isLimited || undefined}
              onClick={() => controlsRef.current?.tryAgain(key)}
            >
              {strings.tryAgain}
            </button>
            <button
              {...button}
              className={partClass("button")}
              onClick={() => controlsRef.current?.edit(key)}
            >
              {strings.edit}
            </button>
            <button
              {...button}
              className={partClass("button")}
              onClick={() => controlsRef.current?.remove(key)}
            >
              {strings.remove}
            </button>
          </div>
        ) : null}
      </li>
    );
  },
);
