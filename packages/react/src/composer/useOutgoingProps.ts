import type { OutgoingMessage } from "../store/OrderState.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import type { ComposerMessageData } from "./ComposerData.ts";
import type { ButtonProps } from "./useComposerProps.ts";

/** The props of the outgoing messages and of what can be done about them. */
export function useOutgoingProps(options: OutgoingPropsOptions): OutgoingProps {
  const { id, outgoing, isLimited, strings, tryAgain, edit, remove, cancel } = options;

  const textId = (message: OutgoingMessage) => `${id}-message-${outgoing.indexOf(message)}`;
  const action = (message: OutgoingMessage, onClick: () => void) =>
    ({ type: "button", "aria-describedby": textId(message), onClick }) as const;

  return {
    // Safari takes a list without markers for none, unless it says so.
    getOutgoingProps: () => ({ role: "list", "aria-label": strings.outgoing }),
    getMessageProps: (message) => ({ "data-state": messageState(message) }),
    getMessageTextProps: (message) => ({ id: textId(message), dir: "auto" }),
    getTryAgainProps: (message) => ({
      ...(message
        ? action(message, () => tryAgain(message.idempotencyKey))
        : { type: "button", onClick: () => tryAgain(null) }),
      "aria-disabled": isLimited || undefined,
    }),
    getEditProps: (message) => action(message, () => edit(message.idempotencyKey)),
    getRemoveProps: (message) => action(message, () => remove(message.idempotencyKey)),
    getCancelProps: (message) => action(message, cancel),
  };
}

/** What is known of an outgoing message: the state of `strings.outgoingState` and of the styles. */
export function messageState(message: OutgoingMessage): ComposerMessageData["data-state"] {
  return message.state === "failed" ? message.error.delivery : "sending";
}

export interface OutgoingProps {
  /** For the list. */
  getOutgoingProps: () => { role: "list"; "aria-label": string };
  /** For an item of the list. */
  getMessageProps: (message: OutgoingMessage) => ComposerMessageData;
  /** For the element with a message's text; the buttons are described by it. */
  getMessageTextProps: (message: OutgoingMessage) => { id: string; dir: "auto" };
  /** For a failed message; without one, for the text that is back in the field. */
  getTryAgainProps: (
    message?: OutgoingMessage,
  ) => Partial<MessageButtonProps> & ButtonProps & { "aria-disabled": true | undefined };
  /** For the button that puts a failed message back into the field. */
  getEditProps: (message: OutgoingMessage) => MessageButtonProps;
  /** For the button that gives a failed message up. */
  getRemoveProps: (message: OutgoingMessage) => MessageButtonProps;
  /** For the message that is on its way, when `useCanCancel` says so. */
  getCancelProps: (message: OutgoingMessage) => MessageButtonProps;
}

interface MessageButtonProps extends ButtonProps {
  "aria-describedby": string;
}

interface OutgoingPropsOptions {
  /** The id of the group. */
  id: string;
  outgoing: readonly OutgoingMessage[];
  isLimited: boolean;
  strings: ShopperChatStrings;
  tryAgain: (idempotencyKey: string | null) => void;
  edit: (idempotencyKey: string) => void;
  remove: (idempotencyKey: string) => void;
  cancel: () => void;
}
