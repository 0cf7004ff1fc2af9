import { ShopperChatComposer, type ShopperChatComposerHandle } from "@shopper-chat/react";
import { enCA } from "@shopper-chat/react/locales/en-CA";
import type { ReactElement, RefObject } from "react";
import { composerProps } from "./composerProps.tsx";
import { ElementProvider } from "./ElementProvider.tsx";
import type { ShopperChatComposerElement } from "./ShopperChatComposerElement.tsx";

/** The composer as an element says it should be. */
export function ComposerInElement({
  element,
  composerRef,
}: {
  element: ShopperChatComposerElement;
  composerRef: RefObject<ShopperChatComposerHandle | null>;
}): ReactElement {
  return (
    <ElementProvider element={element} enCA={enCA}>
      <ShopperChatComposer ref={composerRef} {...composerProps(element)} />
    </ElementProvider>
  );
}
