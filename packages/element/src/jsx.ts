import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ShopperChatComposerElement } from "./ShopperChatComposerElement.tsx";

/** `import "@shopper-chat/element/jsx"` where TSX has the element in it. */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "shopper-chat-composer": ShopperChatComposerJsxProps;
    }
  }
}

export type ShopperChatComposerJsxProps = DetailedHTMLProps<
  HTMLAttributes<ShopperChatComposerElement>,
  ShopperChatComposerElement
> &
  ShopperChatComposerAttributes;

/** The attributes, as React 18 and 19 both write them. */
export interface ShopperChatComposerAttributes {
  "base-url": string;
  "order-id": string;
  "customer-key"?: string | undefined;
  locale?: string | undefined;
  availability?: ShopperChatComposerElement["availability"] | undefined;
  "color-scheme"?: ShopperChatComposerElement["colorScheme"] | undefined;
  credentials?: ShopperChatComposerElement["credentials"] | undefined;
  "persist-draft"?: ShopperChatComposerElement["persistDraft"] | undefined;
  "submit-mode"?: ShopperChatComposerElement["submitMode"] | undefined;
}
