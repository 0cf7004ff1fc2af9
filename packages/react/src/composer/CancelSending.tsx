"use client";

import type { ReactElement } from "react";
import type { OutgoingMessage } from "../store/OrderState.ts";
import type { PartClass } from "./createPartClass.ts";
import { useCanCancel } from "./useCanCancel.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** Lets the customer stop waiting, and says what that can't undo. */
export function CancelSending({
  composer,
  partClass,
  message,
}: {
  composer: ShopperChatComposerControls;
  partClass: PartClass;
  message: OutgoingMessage;
}): ReactElement | null {
  const canCancel = useCanCancel(composer);
  if (!canCancel) return null;
  const props = composer.getCancelProps(message);
  const noteId = `${props["aria-describedby"]}-note`;
  return (
    <div className={partClass("actions")}>
      <p id={noteId} className={partClass("messageState")}>
        {composer.strings.cancelNote}
      </p>
      <button
        {...props}
        className={partClass("button")}
        aria-describedby={`${props["aria-describedby"]} ${noteId}`}
      >
        {composer.strings.cancel}
      </button>
    </div>
  );
}
