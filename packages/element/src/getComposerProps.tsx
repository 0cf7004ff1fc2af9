import type { ShopperChatComposerProps } from "@shopper-chat/react";
import { QuickReplies } from "@shopper-chat/react/quick-replies";
import type { ReactElement } from "react";
import type { OrderElement } from "./OrderElement.ts";
import { dispatchChatEvent } from "./ShopperChatEvents.ts";

/** Returns the props of an element's composer, alone or below a conversation. */
export function getComposerProps(element: OrderElement): ShopperChatComposerProps {
  const { availability, orderId, quickReplies, submitMode, warnBeforeUnload } = element;
  return {
    availability,
    orderId,
    submitMode,
    warnBeforeUnload,
    quickReplies: <QuickReplies replies={quickReplies} />,
    errorActions: getSlot(element, "error-actions"),
    footer: getSlot(element, "footer"),
    onSent: ({ id, createdAt }) =>
      dispatchChatEvent(element, "shopper-chat-sent", { id, createdAt }),
    onSendError: ({ kind, delivery, status, reason, retryAfterMs, message }) =>
      dispatchChatEvent(element, "shopper-chat-send-error", {
        ...{ kind, delivery, status, reason, retryAfterMs, message },
      }),
    onQuickReply: (_reply, result) =>
      dispatchChatEvent(element, "shopper-chat-quick-reply", { result }),
  };
}

/** Returns a slot, if the page has content for it. */
export function getSlot(element: Element, name: string): ReactElement | null {
  return [...element.children].some(({ slot }) => slot === name) ? <slot name={name} /> : null;
}
