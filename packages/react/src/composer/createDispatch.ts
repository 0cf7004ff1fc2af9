import type { ShopperChatError } from "@shopper-chat/client";
import type { SendLane } from "../send/createSendLane.ts";
import type { UseSendShopperMessageResult } from "../send/useSendShopperMessage.ts";
import type { OrderStore } from "../store/createOrderStore.ts";
import { hasSending, type NewMessage } from "../store/OrderState.ts";

/**
 * Lets an order's outgoing messages out: a message at once, or in its turn where others are on their
 * way. Goes on when the composer is gone, for what was sent is sent.
 */
export function createDispatch(options: DispatchOptions): Dispatch {
  const { store, lane, mutateAsync, staysInSight } = options;

  function post(message: NewMessage): void {
    const { idempotencyKey, body } = message;
    const ahead = lane.current();
    if (ahead && staysInSight) {
      // The host sends one by itself.
      const goOn = () => {
        if (store.find(idempotencyKey)) post(message);
      };
      ahead.promise.then(goOn, goOn);
      return;
    }
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
  lane: SendLane;
  mutateAsync: UseSendShopperMessageResult["mutateAsync"];
  /** Whether what fails stays among the outgoing messages, surely not sent as it may be. */
  staysInSight: boolean;
}
