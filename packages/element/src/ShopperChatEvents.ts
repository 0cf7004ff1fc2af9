import type { Delivery, InsertOutcome, ShopperChatErrorKind } from "@shopper-chat/react";

/** Dispatches an event that bubbles out of every shadow root. */
export function tell<Name extends keyof ShopperChatEventDetails>(
  element: Element,
  name: Name,
  detail: ShopperChatEventDetails[Name],
): void {
  const make = () => new CustomEvent(name, { bubbles: true, composed: true, detail });
  element.dispatchEvent(make());
  // A message may end after its element is gone, from where nothing reaches the document.
  if (!element.isConnected) element.ownerDocument.dispatchEvent(make());
}

/** What the element's events say; never what anyone wrote. */
export interface ShopperChatEventDetails {
  /** Connect has accepted a message. */
  "shopper-chat-sent": {
    /** Connect's id of the message. */
    id: string;
    /** ISO 8601 in UTC. */
    createdAt: string;
  };
  /** A message was not sent, or it is not known whether it was. */
  "shopper-chat-send-error": {
    kind: ShopperChatErrorKind;
    delivery: Delivery;
    /** The HTTP status of the answer, where there was one. */
    status: number | undefined;
    /** How long to wait before the next try, in milliseconds. */
    retryAfterMs: number | undefined;
    /** For the developer: what was odd, in a sentence without text, URL or token. */
    message: string;
  };
  /** The customer has chosen a quick reply. */
  "shopper-chat-quick-reply": { outcome: InsertOutcome };
}

/** The same as the DOM has it, for `addEventListener`. */
export type ShopperChatEventMap = {
  [Name in keyof ShopperChatEventDetails]: CustomEvent<ShopperChatEventDetails[Name]>;
};
