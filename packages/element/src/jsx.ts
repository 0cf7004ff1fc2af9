import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { OrderElement } from "./OrderElement.ts";
import type { ShopperChatComposerElement } from "./ShopperChatComposerElement.tsx";
import type { ShopperChatElement } from "./ShopperChatElement.tsx";

/** `import "@shopper-chat/element/jsx"` where TSX has the elements in it. */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "shopper-chat": ElementProps<ShopperChatElement> & ShopperChatAttributes;
      "shopper-chat-composer": ElementProps<ShopperChatComposerElement> & OrderAttributes;
    }
  }
}

/** The attributes of both elements, as React 18 and 19 write them. */
export interface OrderAttributes {
  "base-url": string;
  "order-id": string;
  "customer-key"?: string | undefined;
  locale?: OrderElement["locale"] | undefined;
  availability?: OrderElement["availability"] | undefined;
  "color-scheme"?: OrderElement["colorScheme"] | undefined;
  credentials?: OrderElement["credentials"] | undefined;
  "persist-draft"?: OrderElement["persistDraft"] | undefined;
  "submit-mode"?: OrderElement["submitMode"] | undefined;
}

/** Those of `<shopper-chat>`. */
export interface ShopperChatAttributes extends OrderAttributes {
  "poll-ms"?: number | undefined;
  "time-zone"?: string | undefined;
  /** With spaces between the hosts. */
  "image-hosts"?: string | undefined;
}

type ElementProps<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;
