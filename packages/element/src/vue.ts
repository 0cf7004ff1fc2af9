import type { HTMLAttributes, PublicProps } from "vue";
import type { OrderElement } from "./OrderElement.ts";
import type { ShopperChatComposerElement } from "./ShopperChatComposerElement.tsx";
import type { ShopperChatElement } from "./ShopperChatElement.tsx";
import type { ShopperChatEventMap } from "./ShopperChatEvents.ts";

/** Import `@shopper-chat/element/vue` to check the elements in the templates of Vue. */
declare module "vue" {
  interface GlobalComponents {
    "shopper-chat": VueElement<ShopperChatElement>;
    "shopper-chat-composer": VueElement<ShopperChatComposerElement>;
  }
}

/** An element as the type of a Vue component, with the names that vue-tsc compares. */
type VueElement<Element extends OrderElement> = new () => {
  $props: HTMLAttributes & PublicProps & Required & Partial<Options<Element>> & Listeners;
};

type Required = Pick<OrderElement, "baseUrl" | "orderId">;

/** The properties of ours that a page can set. */
type Options<Element> = Omit<
  Element,
  keyof HTMLElement | keyof Required | "clear" | "insertText" | `${string}Callback`
>;

interface Listeners {
  onShopperChatSent?: (event: ShopperChatEventMap["shopper-chat-sent"]) => void;
  onShopperChatSendError?: (event: ShopperChatEventMap["shopper-chat-send-error"]) => void;
  onShopperChatMessage?: (event: ShopperChatEventMap["shopper-chat-message"]) => void;
  onShopperChatQuickReply?: (event: ShopperChatEventMap["shopper-chat-quick-reply"]) => void;
}
