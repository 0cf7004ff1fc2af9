import type {
  InsertTextResult,
  MessageDelivery,
  ShopperChatError,
  ShopperChatErrorKind,
} from "@shopper-chat/react";

/** Dispatches an event that bubbles out of every shadow root. */
export function dispatchChatEvent<Name extends keyof ShopperChatEventDetails>(
  element: Element,
  name: Name,
  detail: ShopperChatEventDetails[Name],
): void {
  const createEvent = () => new CustomEvent(name, { bubbles: true, composed: true, detail });
  element.dispatchEvent(createEvent());
  // A send may end after its element was removed. From there no event reaches the document.
  if (!element.isConnected) element.ownerDocument.dispatchEvent(createEvent());
}

/** The details of the element's events. They never contain message text. */
export interface ShopperChatEventDetails {
  /** Connect accepted a message. */
  "shopper-chat-sent": {
    /** Connect's id of the message. */
    id: string;
    /** ISO 8601 in UTC. */
    createdAt: string;
  };
  /** A message was not sent, or that is unconfirmed. */
  "shopper-chat-send-error": {
    kind: ShopperChatErrorKind;
    delivery: MessageDelivery;
    /** The HTTP status of the response, if there was one. */
    status: number | undefined;
    /** A more precise reason for the developer, if there is one. */
    reason: ShopperChatError["reason"];
    /** How long to wait before the next try, in milliseconds. */
    retryAfterMs: number | undefined;
    /** A summary for logs, without message text, URL or token. */
    message: string;
  };
  /** The shopper has sent a message, while the element is on the page. */
  "shopper-chat-message": {
    /** Connect's id of the message. */
    id: string;
    /** ISO 8601 in UTC; null if Connect gives none. */
    createdAt: string | null;
  };
  /** The customer's session has ended, so the messages are hidden until they can be read again. */
  "shopper-chat-signed-out": {
    /** The HTTP status of the response; 0 if the browser hides it, as that of a redirect. */
    status: number | undefined;
    /** A more precise reason for the developer, such as `redirected`. */
    reason: ShopperChatError["reason"];
    /** A summary for logs, without URL or token. */
    message: string;
  };
  /** The customer chose a quick reply. */
  "shopper-chat-quick-reply": {
    /** Whether it was inserted into the textarea. */
    result: InsertTextResult;
  };
}

/** The events by name, for `addEventListener`. */
export type ShopperChatEventMap = {
  [Name in keyof ShopperChatEventDetails]: CustomEvent<ShopperChatEventDetails[Name]>;
};
