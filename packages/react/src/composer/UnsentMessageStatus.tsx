"use client";

import type { ReactElement } from "react";
import { canRetry, type SendError, type UnsentMessage } from "../order/OrderState.ts";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import type { PartClass } from "../utils/createPartClass.ts";
import type { ComposerMessageData } from "./ComposerData.ts";
import { type ComposerLookProps, getErrorActions } from "./ComposerLookProps.ts";
import type { ComposerProps } from "./ComposerProps.ts";

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

/** Returns the props of one unsent message and of its buttons. */
export function createUnsentMessageProps(
  message: UnsentMessage,
  { textId, isRateLimited, retry, edit, remove, cancel }: UnsentMessageActions,
): UnsentMessageProps {
  const { idempotencyKey: key } = message;
  const button = { type: "button", "aria-describedby": textId } as const;
  return {
    messageProps: getMessageData(message),
    textProps: { id: textId, dir: "auto" },
    retryButtonProps: {
      ...button,
      "aria-disabled": isRateLimited || undefined,
      onClick: () => retry(key),
    },
    editButtonProps: { ...button, onClick: () => edit(key) },
    removeButtonProps: { ...button, onClick: () => remove(key) },
    cancelButtonProps: { ...button, onClick: cancel },
  };
}

/** Returns the attributes of an unsent message. */
export function getMessageData(message: UnsentMessage): ComposerMessageData {
  return {
    "data-state": getMessageState(message),
    "data-kind": message.error?.kind,
    "data-delivery": message.error?.delivery,
  };
}

/** Returns the state of an unsent message for texts and styles. */
export function getMessageState(message: UnsentMessage): ComposerMessageData["data-state"] {
  return message.status === "failed" ? message.error.delivery : message.status;
}

/** Returns why sending failed, or that it may work now. */
export function getErrorText(
  { error, isBackOnline }: SendError,
  strings: Pick<ComposerStrings, "backOnline" | "error">,
): string {
  return isBackOnline ? strings.backOnline : strings.error(error);
}

export interface UnsentMessageProps {
  /** For the list item. */
  messageProps: ComposerMessageData;
  /** For the element with the message's text; it describes the buttons. */
  textProps: {
    /** The `aria-describedby` of the buttons refers to it. */
    id: string;
    /** The customer may write in any script. */
    dir: "auto";
  };
  /** For the button that sends a failed message again. */
  retryButtonProps: MessageButtonProps & { "aria-disabled": true | undefined };
  /** For the button that puts the message back into the textarea. */
  editButtonProps: MessageButtonProps;
  /** For the button that removes the message. */
  removeButtonProps: MessageButtonProps;
  /** For the button that stops waiting for the response; show it while `canCancel`. */
  cancelButtonProps: MessageButtonProps;
}

interface MessageButtonProps {
  type: "button";
  "aria-describedby": string;
  onClick: () => void;
}

export interface UnsentMessageActions {
  /** The id of the text. */
  textId: string;
  isRateLimited: boolean;
  retry: (idempotencyKey: string) => void;
  edit: (idempotencyKey: string) => void;
  remove: (idempotencyKey: string) => void;
  cancel: () => void;
}
