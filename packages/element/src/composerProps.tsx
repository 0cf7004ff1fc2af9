import type { ShopperChatComposerProps } from "@shopper-chat/react";
import type { OrderElement } from "./OrderElement.ts";
import { tell } from "./ShopperChatEvents.ts";

/** What an element says of its composer, alone or below a conversation. */
export function composerProps(element: OrderElement): ShopperChatComposerProps {
  const { availability, leaveWarning, orderId, quickReplies, submitMode } = element;
  const hasSlotted = (name: string) => [...element.children].some(({ slot }) => slot === name);
  return {
    availability,
    leaveWarning,
    orderId,
    submitMode,
    quickReplies,
    failureActions: hasSlotted("failure-actions") && <slot name="failure-actions" />,
    footer: hasSlotted("footer") && <slot name="footer" />,
    onSent: ({ id, createdAt }) => tell(element, "shopper-chat-sent", { id, createdAt }),
    onSendError: ({ kind, delivery, status, retryAfterMs, message }) =>
      tell(element, "shopper-chat-send-error", { kind, delivery, status, retryAfterMs, message }),
    onQuickReply: (_reply, outcome) => tell(element, "shopper-chat-quick-reply", { outcome }),
  };
}
