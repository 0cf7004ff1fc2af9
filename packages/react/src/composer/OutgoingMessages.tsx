"use client";

import { type ReactElement, useId } from "react";
import type { OutgoingMessage } from "../store/OrderState.ts";
import { CancelSending } from "./CancelSending.tsx";
import type { ComposerMessageData } from "./ComposerData.ts";
import type { PartClass } from "./createPartClass.ts";
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
    <ul className={partClass("outgoing")} aria-label={composer.strings.outgoing}>
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
  const textId = useId();
  const { strings } = composer;
  const state = message.state === "sending" ? "sending" : message.error.delivery;
  const data: ComposerMessageData = { "data-state": state };
  const button = (label: string, act: (idempotencyKey: string) => void) => (
    <button
      type="button"
      className={partClass("button")}
      aria-describedby={textId}
      onClick={() => act(message.idempotencyKey)}
    >
      {label}
    </button>
  );
  return (
    <li className={partClass("message")} {...data}>
      <p id={textId} className={partClass("messageText")} dir="auto">
        {message.body}
      </p>
      <p className={partClass("messageState")}>{strings.outgoingState(state)}</p>
      {message.state === "failed" ? (
        <div className={partClass("actions")}>
          {button(strings.tryAgain, composer.tryAgain)}
          {button(strings.edit, composer.edit)}
          {button(strings.remove, composer.remove)}
        </div>
      ) : (
        <CancelSending composer={composer} partClass={partClass} />
      )}
    </li>
  );
}
