"use client";

import { type ReactElement, useId } from "react";
import type { OutgoingMessage } from "../store/OrderState.ts";
import { CancelSending } from "./CancelSending.tsx";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** The customer's messages that are not accepted yet, with what can be done about each. */
export function OutgoingMessages({
  composer,
}: {
  composer: ShopperChatComposerControls;
}): ReactElement | null {
  if (composer.outgoing.length === 0) return null;
  return (
    <ul className="shopper-chat-outgoing" aria-label={composer.strings.outgoing}>
      {composer.outgoing.map((message) => (
        <OutgoingItem key={message.idempotencyKey} composer={composer} message={message} />
      ))}
    </ul>
  );
}

function OutgoingItem({
  composer,
  message,
}: {
  composer: ShopperChatComposerControls;
  message: OutgoingMessage;
}): ReactElement {
  const textId = useId();
  const { strings } = composer;
  const state = message.state === "sending" ? "sending" : message.error.delivery;
  const button = (label: string, act: (idempotencyKey: string) => void) => (
    <button
      type="button"
      className="shopper-chat-button"
      aria-describedby={textId}
      onClick={() => act(message.idempotencyKey)}
    >
      {label}
    </button>
  );
  return (
    <li className="shopper-chat-message" data-state={state}>
      <p id={textId} className="shopper-chat-message-text" dir="auto">
        {message.body}
      </p>
      <p className="shopper-chat-message-state">{strings.outgoingState(state)}</p>
      {message.state === "failed" ? (
        <div className="shopper-chat-actions">
          {button(strings.tryAgain, composer.tryAgain)}
          {button(strings.edit, composer.edit)}
          {button(strings.remove, composer.remove)}
        </div>
      ) : (
        <CancelSending composer={composer} />
      )}
    </li>
  );
}
