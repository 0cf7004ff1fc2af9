import { define } from "./define.ts";
import { ShopperChatElement } from "./ShopperChatElement.tsx";

define("shopper-chat", ShopperChatElement);

declare global {
  interface HTMLElementTagNameMap {
    "shopper-chat": ShopperChatElement;
  }
}

export * from "./composer.ts";
export type { ShopperChatElement } from "./ShopperChatElement.tsx";
