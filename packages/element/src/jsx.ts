import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { OrderElement } from "./OrderElement.ts";
import type { ShopperChatComposerElement } from "./ShopperChatComposerElement.tsx";
import type { ShopperChatElement } from "./ShopperChatElement.tsx";

/** Import `@shopper-chat/element/jsx` to use the elements in TSX. */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "shopper-chat": ElementProps<ShopperChatElement> & ShopperChatAttributes;
      "shopper-chat-composer": ElementProps<ShopperChatComposerElement> & OrderAttributes;
    }
  }
}

/** The attributes of both elements, as React 18 and 19 set them. */
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

/** The attributes of `<shopper-chat>`. */
export interface ShopperChatAttributes extends OrderAttributes {
  "poll-ms"?: number | undefined;
  "time-zone"?: string | undefined;
  /** Hosts, separated by spaces. */
  "image-hosts"?: string | undefined;
}

type ElementProps<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;
