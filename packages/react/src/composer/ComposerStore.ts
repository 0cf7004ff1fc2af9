import type { Order } from "../order/Order.ts";

/** The state behind a composer. Read it with {@link useShopperChatComposerState}. */
export type ComposerStore = Pick<Order, "getState" | "subscribe">;

export interface RateLimitWait {
  /** How long no message may be sent, in whole seconds. */
  readonly secondsLeft: number;
}
