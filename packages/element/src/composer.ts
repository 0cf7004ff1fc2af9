import { define } from "./define.ts";
import { ShopperChatComposerElement } from "./ShopperChatComposerElement.tsx";
import type { ShopperChatEventMap } from "./ShopperChatEvents.ts";

define("shopper-chat-composer", ShopperChatComposerElement);

declare global {
  interface HTMLElementTagNameMap {
    "shopper-chat-composer": ShopperChatComposerElement;
  }
  // Listeners on any element, the document and the window, because the events bubble.
  interface GlobalEventHandlersEventMap extends ShopperChatEventMap {}
}

export type { Locale } from "./attributeValues.ts";
export type { ShopperChatHeaders } from "./OrderElement.ts";
export type { ShopperChatComposerElement } from "./ShopperChatComposerElement.tsx";
export type { ShopperChatEventDetails, ShopperChatEventMap } from "./ShopperChatEvents.ts";
