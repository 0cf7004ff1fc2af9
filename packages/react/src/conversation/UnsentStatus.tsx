"use client";

import { memo, type NamedExoticComponent, type RefObject, useId } from "react";
import type { ComposerLookProps } from "../composer/ComposerLookProps.ts";
import type { ShopperChatComposerControls } from "../composer/ShopperChatComposerControls.ts";
import {
  createUnsentMessageProps,
  getErrorText,
  UnsentMessageStatus,
} from "../composer/UnsentMessageStatus.tsx";
import type { Order } from "../order/Order.ts";
import {
  EMPTY_ORDER_STATE,
  isAboutOrder,
  type OrderState,
  type UnsentMessage,
} from "../order/OrderState.ts";
import { useSelector } from "../utils/store.ts";
import type { ConversationLook } from "./conversationLook.ts";

/** The state and the buttons of a message that is not accepted yet, below its text. */
export const UnsentStatus: NamedExoticComponent<UnsentStatusProps> = memo(function UnsentStatus({
  look: { partClass, strings },
  message,
  textId,
  order,
  composerRef,
  errorActions,
}) {
  const { canCancel, error, isRateLimited } = useSelector(order, EMPTY_ORDER_STATE, getStatusState);
  const id = useId();
  const isErrorShown =
    error !== null && error.error === message.error && !isAboutOrder(error.error);
  const messageProps = createUnsentMessageProps(message, {
    textId,
    isRateLimited,
    // The actions of the composer also keep focus in it.
    retry: (key) => composerRef.current?.retry(key),
    edit: (key) => composerRef.current?.edit(key),
    remove: (key) => composerRef.current?.remove(key),
    cancel: () => composerRef.current?.cancel(),
  });
  return (
    <UnsentMessageStatus
      {...{ message, messageProps, canCancel, errorActions, partClass, strings }}
      errorProps={isErrorShown ? { id: `${id}-error` } : null}
      errorText={error ? getErrorText(error, strings) : ""}
    />
  );
});

export interface UnsentStatusProps extends Pick<ComposerLookProps, "errorActions"> {
  look: Pick<ConversationLook, "partClass" | "strings">;
  message: UnsentMessage;
  /** The id of its text. */
  textId: string;
  order: Order;
  /** The composer of the chat. */
  composerRef: RefObject<ShopperChatComposerControls | null>;
}

function getStatusState({ canCancel, error, rateLimitSeconds }: OrderState): StatusState {
  return { canCancel, error, isRateLimited: rateLimitSeconds !== null };
}

interface StatusState extends Pick<OrderState, "canCancel" | "error"> {
  isRateLimited: boolean;
}
