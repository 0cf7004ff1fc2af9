"use client";

import type { ReactElement } from "react";
import type { OutgoingMessage } from "../store/OrderState.ts";
import { isWorthAnotherTry } from "../store/sendFailure.ts";
import { CancelSending } from "./CancelSending.tsx";
import type { PartClass } from "./createPartClass.ts";
import type { OutgoingProps } from "./useOutgoingProps.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** What can be done about a message that is not accepted yet: one that failed, and one under way. */
export function OutgoingActions({
  composer,
  partClass,
  message,
}: OutgoingActionsProps): ReactElement | null {
  const { strings } = composer;
  if (message.state === "sending") {
    return <CancelSending composer={composer} partClass={partClass} message={message} />;
  }
  if (message.state !== "failed") return null;
  const className = partClass("button");
  return (
    <div className={partClass("actions")}>
      {isWorthAnotherTry(message.error) ? (
        <button {...composer.getTryAgainProps(message)} className={className}>
          {strings.tryAgain}
        </button>
      ) : null}
      <button {...composer.getEditProps(message)} className={className}>
        {strings.edit}
      </button>
      <button {...composer.getRemoveProps(message)} className={className}>
        {strings.remove}
      </button>
    </div>
  );
}

export interface OutgoingActionsProps {
  /** What a composer has of it; in a conversation it is the log's own. */
  composer: OutgoingProps & Pick<ShopperChatComposerControls, "store" | "strings">;
  partClass: PartClass<"actions" | "button" | "messageState">;
  message: OutgoingMessage;
}
