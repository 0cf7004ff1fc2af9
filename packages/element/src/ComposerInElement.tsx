import {
  ShopperChatComposer,
  type ShopperChatComposerHandle,
  ShopperChatProvider,
} from "@shopper-chat/react";
import type { ReactElement, RefObject } from "react";
import type { ShopperChatComposerElement } from "./ShopperChatComposerElement.tsx";
import { tell } from "./ShopperChatEvents.ts";

/** The composer as an element says it should be. */
export function ComposerInElement({
  element,
  composerRef,
}: {
  element: ShopperChatComposerElement;
  composerRef: RefObject<ShopperChatComposerHandle | null>;
}): ReactElement {
  const { quickReplies } = element;
  return (
    <ShopperChatProvider
      baseUrl={element.baseUrl}
      customerKey={element.customerKey}
      persistDraft={element.persistDraft}
      colorScheme={element.colorScheme}
      credentials={element.credentials}
      headers={element.headers}
      locale={element.locale || undefined}
      strings={element.strings}
    >
      <ShopperChatComposer
        ref={composerRef}
        orderId={element.orderId}
        availability={element.availability}
        submitMode={element.submitMode}
        leaveWarning={element.leaveWarning}
        quickReplies={quickReplies.length > 0 ? quickReplies : undefined}
        onSent={({ id, createdAt }) => tell(element, "shopper-chat-sent", { id, createdAt })}
        onSendError={({ kind, delivery, status, retryAfterMs }) =>
          tell(element, "shopper-chat-send-error", { kind, delivery, status, retryAfterMs })
        }
        onQuickReply={(_reply, outcome) => tell(element, "shopper-chat-quick-reply", { outcome })}
      />
    </ShopperChatProvider>
  );
}
