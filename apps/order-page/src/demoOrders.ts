/** The orders to try at the demo: the groceries are the same, only the answer to a message differs. */
export const demoOrders: readonly DemoOrder[] = [
  { id: "shopping", whenSent: "The message is accepted." },
  { id: "chat-disabled", whenSent: "Refused: messages are switched off for this order." },
  { id: "no-shopper", whenSent: "Refused: no shopper has the order." },
  { id: "unauthorized", whenSent: "Connect refuses the storefront’s credentials." },
  { id: "too-long", whenSent: "Refused as too long, whatever its length." },
  { id: "multiple-errors", whenSent: "The same refusal, as a list of errors." },
  { id: "not-an-order", whenSent: "Connect does not find the order." },
];

export type DemoOrder = {
  id: string;
  /** What happens when a message is sent, in one plain sentence. */
  whenSent: string;
};
