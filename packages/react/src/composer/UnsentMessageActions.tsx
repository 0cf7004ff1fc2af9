"use client";

import type { ReactElement } from "react";
import type { UnsentMessage } from "../order/OrderState.ts";
import { canRetry } from "../order/sendErrors.ts";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import type { PartClass } from "../utils/createPartClass.ts";
import type { UnsentMessageProps } from "./getUnsentMessageProps.ts";

/** The buttons of an unsent message: Cancel while it is sending, otherwise what to do about it. */
export function UnsentMessageActions({
  message,
  messageProps,
  canCancel,
  partClass,
  strings,
}: UnsentMessageActionsProps): ReactElement | null {
  const { cancelButtonProps, editButtonProps, removeButtonProps, retryButtonProps, textProps } =
    messageProps;
  const className = partClass("button");
  if (message.status === "sending" && canCancel) {
    const noteId = `${textProps.id}-note`;
    return (
      <div className={partClass("actions")}>
        <p id={noteId} className={partClass("messageState")}>
          {strings.cancelNote}
        </p>
        <button
          {...cancelButtonProps}
          className={className}
          aria-describedby={`${textProps.id} ${noteId}`}
        >
          {strings.cancel}
        </button>
      </div>
    );
  }
  if (message.status !== "failed") return null;
  return (
    <div className={partClass("actions")}>
      {canRetry(message.error) ? (
        <button {...retryButtonProps} className={className}>
          {strings.tryAgain}
        </button>
      ) : null}
      <button {...editButtonProps} className={className}>
        {strings.edit}
      </button>
      <button {...removeButtonProps} className={className}>
        {strings.remove}
      </button>
    </div>
  );
}

interface UnsentMessageActionsProps {
  message: UnsentMessage;
  messageProps: UnsentMessageProps;
  canCancel: boolean;
  partClass: PartClass<"actions" | "button" | "messageState">;
  strings: ComposerStrings;
}
