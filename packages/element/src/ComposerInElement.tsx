import { ShopperChatComposer } from "@shopper-chat/react";
import { enCAComposer } from "@shopper-chat/react/locales/en-CA/composer";
import type { ReactElement } from "react";
import { ElementProvider } from "./ElementProvider.tsx";
import { getComposerProps } from "./getComposerProps.tsx";
import type { ActionsRef } from "./mountContent.ts";
import type { OrderElement } from "./OrderElement.ts";

/** The composer of an element. */
export function ComposerInElement({ element, actionsRef }: ComposerInElementProps): ReactElement {
  return (
    <ElementProvider element={element} enCA={enCAComposer}>
      <ShopperChatComposer actionsRef={actionsRef} {...getComposerProps(element)} />
    </ElementProvider>
  );
}

interface ComposerInElementProps {
  element: OrderElement;
  actionsRef: ActionsRef;
}
