import { ShopperChat, type ShopperChatComposerHandle } from "@shopper-chat/react";
import { enCAChat } from "@shopper-chat/react/locales/en-CA/chat";
import type { ReactElement, RefObject } from "react";
import { composerProps } from "./composerProps.tsx";
import { ElementProvider } from "./ElementProvider.tsx";
import type { ShopperChatElement } from "./ShopperChatElement.tsx";

/** The conversation as an element says it should be. */
export function ChatInElement({
  element,
  composerRef,
}: {
  element: ShopperChatElement;
  composerRef: RefObject<ShopperChatComposerHandle | null>;
}): ReactElement {
  return (
    <ElementProvider element={element} enCA={enCAChat}>
      <ShopperChat
        ref={composerRef}
        {...composerProps(element)}
        imageHosts={element.imageHosts}
        pollMs={element.pollMs}
        timeZone={element.timeZone || undefined}
      />
    </ElementProvider>
  );
}
