"use client";

import type { ReactElement } from "react";
import type { PartClass } from "./createPartClass.ts";
import { OutgoingActions } from "./OutgoingActions.tsx";
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
        <li
          key={message.idempotencyKey}
          {...composer.getMessageProps(message)}
          className={partClass("message")}
        >
          <p {...composer.getMessageTextProps(message)} className={partClass("messageText")}>
            {message.body}
          </p>
          <p className={partClass("messageState")}>
            {composer.strings.outgoingState(messageState(message))}
          </p>
          <OutgoingActions composer={composer} partClass={partClass} message={message} />
        </li>
      ))}
    </ul>
  );
}
