import { ShopperChat } from "@shopper-chat/react";
import { enCA } from "@shopper-chat/react/locales/en-CA";
import { QueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ElementProvider } from "./ElementProvider.tsx";
import { getComposerProps, getSlot } from "./getComposerProps.tsx";
import type { ActionsRef } from "./mountContent.ts";
import type { OrderElement } from "./OrderElement.ts";
import { dispatchChatEvent } from "./ShopperChatEvents.ts";

/** The conversation and the composer of an element. */
export function ChatInElement({ element, actionsRef }: ChatInElementProps): ReactElement {
  return (
    <ElementProvider element={element} enCA={enCA} queryClient={queryClient}>
      <ShopperChat
        actionsRef={actionsRef}
        {...getComposerProps(element)}
        headerTitle={getSlot(element, "header-title")}
        headerSubtitle={getSlot(element, "header-subtitle")}
        onMessage={({ id, createdAt }) =>
          dispatchChatEvent(element, "shopper-chat-message", { id, createdAt })
        }
        onSignedOut={({ status, reason, message }) =>
          dispatchChatEvent(element, "shopper-chat-signed-out", { status, reason, message })
        }
        imageHosts={element.imageHosts}
        pollMs={element.pollMs}
        pollWhenHidden={element.pollWhenHidden}
        timeZone={element.timeZone || undefined}
      />
    </ElementProvider>
  );
}

interface ChatInElementProps {
  element: ChatElement;
  actionsRef: ActionsRef;
}

/**
 * One per page, so that elements of one order share its messages, and an element that returns to the
 * page shows them at once.
 */
const queryClient = new QueryClient();

/** The properties of `<shopper-chat>`. */
interface ChatElement extends OrderElement {
  readonly pollMs: number;
  readonly pollWhenHidden: boolean;
  readonly timeZone: string;
  readonly imageHosts: readonly string[] | undefined;
}
