import type { ShopperChatError } from "@shopper-chat/client";
import type { UseSendShopperMessageResult } from "../send/useSendShopperMessage.ts";
import type { OrderStore } from "../store/createOrderStore.ts";
import { hasSending, type NewMessage } from "../store/OrderState.ts";

/**
 * Lets an order's outgoing messages out: a message at once, or in its turn where others are on their
 * way. Goes on when the composer is gone, for what was sent is sent.
 */
export function createDispatch({ store, mutateAsync, staysInSight }: DispatchOptions): Dispatch {
  function post({ idempotencyKey, body }: NewMessage): void {
    mutateAsync({ idempotencyKey, body }).then(
      () => {
        store.accept(idempotencyKey);
        postWaiting();
      },
      (error: ShopperChatError) => {
        store.fail(idempotencyKey, error, staysInSight);
        postWaiting();
      },
    );
  }

  function postWaiting(): void {
    const next = store.takeWaiting();
    if (next) post(next);
  }

  return (moveOut) => {
    const hasToWait = hasSending(store.getState());
    const message = moveOut(hasToWait);
    if (!hasToWait) post(message);
  };
}

/** `moveOut` makes the message an outgoing one in the store. */
export type Dispatch = (moveOut: (hasToWait: boolean) => NewMessage) => void;

export interface DispatchOptions {
  store: OrderStore;
  mutateAsync: UseSendShopperMessageResult["mutateAsync"];
  /** Whether what fails stays among the outgoing messages, surely not sent as it may be. */
  staysInSight: boolean;
}
