import { createShopperChatClient } from "@shopper-chat/react";
import type { OrderElement } from "./OrderElement.ts";

/** Why the element can't show anything, with what to write instead; "" when it can. */
export function problemOf({ localName, baseUrl, orderId }: OrderElement): string {
  if (baseUrl === "") {
    return `Shopper Chat: <${localName}> has no base-url. Say where your storefront backend is mounted: <${localName} base-url="/shopper-chat" order-id="…">.`;
  }
  if (orderId === "") {
    return `Shopper Chat: <${localName}> has no order-id. Give it the order's id: <${localName} base-url="${baseUrl}" order-id="…">.`;
  }
  try {
    createShopperChatClient({ baseUrl });
    return "";
  } catch (error) {
    return `<${localName}>: ${error instanceof Error ? error.message : String(error)}`;
  }
}
