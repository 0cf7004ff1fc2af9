"use client";

import type { ReactElement } from "react";
import type { OutgoingActionsProps } from "./OutgoingActions.tsx";
import { useCanCancel } from "./useCanCancel.ts";

/** Lets the customer stop waiting, and says what that can't undo. */
export function CancelSending({
  composer,
  partClass,
  message,
}: OutgoingActionsProps): ReactElement | null {
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
