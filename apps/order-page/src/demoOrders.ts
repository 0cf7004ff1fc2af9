import type { OrderStatus } from "./order.ts";

/** The orders of the demo. Their items are the same, but the outcome of a message differs. */
export const demoOrders: readonly DemoOrder[] = [
  {
    id: "conversation",
    whenSent: "Accepted, and the shopper answers, up to three times.",
  },
  { id: "shopping", whenSent: "The message is accepted." },
  { id: "chat-disabled", whenSent: "Refused: messages are switched off for this order." },
  { id: "no-shopper", whenSent: "Refused: no shopper has the order." },
  { id: "unauthorized", whenSent: "Connect refuses the storefront’s credentials." },
  { id: "too-long", whenSent: "Refused as too long, whatever its length." },
  { id: "multiple-errors", whenSent: "The same refusal, as a list of errors." },
  { id: "not-an-order", whenSent: "Connect does not find the order." },
  { id: "rate-limited", whenSent: "Too many messages: it has to wait five seconds." },
  { id: "server-error", whenSent: "Connect fails." },
  { id: "gateway-error", whenSent: "Something in front of Connect fails." },
  { id: "slow", whenSent: "Accepted, after three seconds." },
  { id: "silent", whenSent: "No answer ever comes." },
  { id: "drops-before", whenSent: "The connection breaks before the message is delivered." },
  { id: "drops-after", whenSent: "Delivered, and then the connection breaks." },
  { id: "delivers-late", whenSent: "The connection breaks, and the message arrives later." },
  { id: "garbled", whenSent: "Delivered, but the answer can’t be read." },
  { id: "expired", whenSent: "Refused: the order arrived more than a day ago." },
  { id: "redacted", whenSent: "Accepted; what was written can’t be read back." },
  {
    id: "not-yet",
    status: "received",
    whenSent: "Picking has not begun, so there is nothing to send.",
  },
  { id: "closed", status: "delivered", whenSent: "The order has arrived, so the chat is closed." },
];

export type DemoOrder = {
  id: string;
  /** The outcome of a message, in one sentence. */
  whenSent: string;
  /** The status of the order. @default "picking" */
  status?: OrderStatus;
};
