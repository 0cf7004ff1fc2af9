"use client";

import type { ReactElement } from "react";
import type { OutgoingMessage } from "../store/OrderState.ts";
import { CancelSending } from "./CancelSending.tsx";
import type { PartClass } from "./createPartClass.ts";
import { messageState } from "./useOutgoingProps.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** The customer's messages that are not accepted yet, with what can be done about each. */
export function OutgoingMessages({
  composer,
  partClass,
}: {
  composer: ShopperChatComposerControls;
  partClass: PartClass;
}): ReactElement | null {
  if (composer.outgoing.length === 0) return null;
  return (
    <ul {...composer.getOutgoingProps()} className={partClass("outgoing")}>
      {composer.outgoing.map((message) => (
        <OutgoingItem
          key={message.idempotencyKey}
          composer={composer}
          partClass={partClass}
          message={message}
        />
      ))}
    </ul>
  );
}

function OutgoingItem({
  composer,
  partClass,
  message,
}: {
  composer: ShopperChatComposerControls;
  partClass: PartClass;
  message: OutgoingMessage;
}): ReactElement {
  const { strings } = composer;
  return (
    <li {...composer.getMessageProps(message)} className={partClass("message")}>
      <p {...composer.getMessageTextProps(message)} className={partClass("messageText")}>
        {message.body}
      </p>
      <p className={partClass("messageState")}>{strings.outgoingState(messageState(message))}</p>
      {message.state === "failed" ? (
        <div className={partClass("actions")}>
          <button {...composer.getTryAgainProps(message)} className={partClass("button")}>
            {strings.tryAgain}
          </button>
          <button {...composer.getEditProps(message)} className={partClass("button")}>
            {strings.edit}
          </button>
          <button {...composer.getRemoveProps(message)} className={partClass("button")}>
            {strings.remove}
          </button>
        </div>
      ) : message.state === "sending" ? (
        <CancelSending composer={composer} partClass={partClass} message={message} />
      ) : null}
    </li>
  );
}
