import { ShopperChatComposerElement } from "./ShopperChatComposerElement.tsx";
import type { ShopperChatEventMap } from "./ShopperChatEvents.ts";

// A page may include the script twice, or two versions of it: the first stays.
if (typeof customElements === "object" && !customElements.get("shopper-chat-composer")) {
  customElements.define("shopper-chat-composer", ShopperChatComposerElement);
}

declare global {
  interface HTMLElementTagNameMap {
    "shopper-chat-composer": ShopperChatComposerElement;
  }
  // Listeners on any element, the document and the window, because the events bubble.
  interface GlobalEventHandlersEventMap extends ShopperChatEventMap {}
}

export {
  ShopperChatComposerElement,
  type ShopperChatHeaders,
} from "./ShopperChatComposerElement.tsx";
export type { ShopperChatEventDetails, ShopperChatEventMap } from "./ShopperChatEvents.ts";
