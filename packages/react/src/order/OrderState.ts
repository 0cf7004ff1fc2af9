import type { ShopperChatError } from "@shopper-chat/client";

/** What is known, at one moment, of what the customer wrote for one order. */
export interface OrderState {
  /** What stands in the field, to the letter. */
  readonly draft: string;
  /** How many characters a message made of the draft has; 0 when it is blank. */
  readonly characters: number;
  /** The same, as it was before an input method began to compose: what composes is not judged yet. */
  readonly settledCharacters: number;
  /** The customer's messages that are not accepted yet, oldest first. */
  readonly outgoing: readonly OutgoingMessage[];
  /** The message that was taken back to be edited last; sent as it was, it keeps its key. */
  readonly edited: OutgoingMessage | null;
  /** The latest failure that is not dealt with yet. */
  readonly failure: SendFailure | null;
  /** Until when nothing more may be sent, in milliseconds since the epoch. */
  readonly limitedUntil: number | null;
  /** How many messages were accepted since the store was made; a change is what matters. */
  readonly sentCount: number;
}

/** A message that has left the field and is not accepted yet. */
export type OutgoingMessage = WaitingMessage | SendingMessage | FailedMessage;

export interface NewMessage {
  /** Names the message through every try, so that the storefront backend can tell a repeat. */
  readonly idempotencyKey: string;
  /** What the customer typed, to the letter: what Edit gives back. */
  readonly text: string;
  /** What is sent. */
  readonly body: string;
  /** When the customer sent it first, in milliseconds since the epoch, by their clock. */
  readonly sentAt: number;
}

/** Only in a conversation: a composer alone sends a message at once or not at all. */
export interface WaitingMessage extends NewMessage {
  /** It goes out when those before it have. */
  readonly state: "waiting";
  /** Whether an earlier try under its key was not confirmed. */
  readonly mayHaveArrived: boolean;
}

export interface SendingMessage extends NewMessage {
  /** On its way. */
  readonly state: "sending";
  /** Whether an earlier try under its key was not confirmed. */
  readonly mayHaveArrived: boolean;
}

export interface FailedMessage extends NewMessage {
  /** Not sent, or not confirmed. */
  readonly state: "failed";
  readonly error: ShopperChatError;
}

export interface SendFailure {
  readonly error: ShopperChatError;
  /** The outgoing message it is about; `null` when its text went back into the field. */
  readonly idempotencyKey: string | null;
  /** Which failure it is, in order: the same words again have to be told again. */
  readonly count: number;
  /**
   * The composer that tells it: of several only one does. `null` once it is no longer news, and is
   * only shown; `undefined` while no composer is there to tell it.
   */
  readonly teller: object | null | undefined;
}

export const EMPTY_ORDER_STATE: OrderState = {
  draft: "",
  characters: 0,
  settledCharacters: 0,
  outgoing: [],
  edited: null,
  failure: null,
  limitedUntil: null,
  sentCount: 0,
};

/** Whether a message is under way, or waits for one that is. */
export function hasSending({ outgoing }: OrderState): boolean {
  return outgoing.some(({ state }) => state !== "failed");
}
