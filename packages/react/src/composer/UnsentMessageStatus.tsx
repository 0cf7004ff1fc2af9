"use client";

import type { ReactElement } from "react";
import { canRetry, type UnsentMessage } from "../order/OrderState.ts";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import type { PartClass } from "../utils/createPartClass.ts";
import { type ComposerLookProps, getErrorActions } from "./ComposerLookProps.ts";
import type { ComposerProps } from "./ComposerProps.ts";
import { getMessageState, type UnsentMessageProps } from "./getUnsentMessageProps.ts";

/** The state of an unsent message and what to do about it, in one row; below it, why it was not sent. */
export function UnsentMessageStatus({
  message,
  messageProps,
  canCancel,
  errorActions,
  errorProps,
  errorText,
  partClass,
  strings,
}: UnsentMessageStatusProps): ReactElement {
  const { cancelButtonProps, editButtonProps, removeButtonProps, retryButtonProps, textProps } =
    messageProps;
  const { error, status } = message;
  const className = partClass("button");
  const noteId = `${textProps.id}-note`;
  return (
    <>
      <div className={partClass("actions")}>
        <p className={partClass("messageState")}>
          {strings.unsentMessageState(getMessageState(message))}
        </p>
        {status === "sending" && canCancel ? (
          <>
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
          </>
        ) : null}
        {error ? (
          <>
            {canRetry(error) ? (
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
            {errorProps && getErrorActions(errorActions, error)}
          </>
        ) : null}
      </div>
      {errorProps ? (
        <p {...errorProps} className={partClass("messageError")}>
          {errorText}
        </p>
      ) : null}
    </>
  );
}

interface UnsentMessageStatusProps extends Pick<ComposerLookProps, "errorActions"> {
  message: UnsentMessage;
  messageProps: UnsentMessageProps;
  canCancel: boolean;
  /** For the reason; null if it is shown elsewhere. */
  errorProps: ComposerProps["errorProps"] | null;
  errorText: string;
  partClass: PartClass<"actions" | "button" | "messageError" | "messageState">;
  strings: ComposerStrings;
}
