import type { SendError, UnsentMessage } from "../order/OrderState.ts";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import type { ComposerMessageData } from "./ComposerData.ts";

/** Returns the props of one unsent message and of its buttons. */
export function createUnsentMessageProps(
  message: UnsentMessage,
  { textId, isRateLimited, retry, edit, remove, cancel }: UnsentMessageActions,
): UnsentMessageProps {
  const { idempotencyKey: key } = message;
  const button = (onClick: () => void): MessageButtonProps => ({
    type: "button",
    "aria-describedby": textId,
    onClick,
  });
  return {
    messageProps: getMessageData(message),
    textProps: { id: textId, dir: "auto" },
    retryButtonProps: {
      ...button(() => retry(key)),
      "aria-disabled": isRateLimited || undefined,
    },
    editButtonProps: button(() => edit(key)),
    removeButtonProps: button(() => remove(key)),
    cancelButtonProps: button(cancel),
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
