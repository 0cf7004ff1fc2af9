"use client";

import { memo, type NamedExoticComponent, type ReactElement, type RefObject, useId } from "react";
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
        ) : message.state === "sending" ? (
          <CancelBubble look={look} store={store} controlsRef={controlsRef} />
        ) : null}
      </li>
    );
  },
);

export interface OutgoingBubbleProps {
  look: ConversationLook;
  message: OutgoingMessage;
  store: Pick<OrderStore, "getState" | "subscribe">;
  /** The composer below: what it does for its own list, it does for these. */
  controlsRef: RefObject<ShopperChatComposerControls | null>;
  isFirst: boolean;
  isLast: boolean;
}

function isLimitedNow({ limitedUntil }: OrderState): boolean {
  return limitedUntil !== null;
}

/** As in the composer alone: lets the customer stop waiting, and says what that can't undo. */
function CancelBubble({
  look: { partClass, strings },
  store,
  controlsRef,
}: Pick<OutgoingBubbleProps, "look" | "store" | "controlsRef">): ReactElement | null {
  const noteId = useId();
  const canCancel = useCanCancel({ store });
  if (!canCancel) return null;
  return (
    <div className={partClass("actions")}>
      <p id={noteId} className={partClass("messageState")}>
        {strings.cancelNote}
      </p>
      <button
        type="button"
        className={partClass("button")}
        aria-describedby={noteId}
        onClick={() => controlsRef.current?.cancel()}
      >
        {strings.cancel}
      </button>
    </div>
  );
}
