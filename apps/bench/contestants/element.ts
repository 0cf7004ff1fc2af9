import "@shopper-chat/element/composer";
import type { Contestant } from "../src/page/Contestant.ts";
import { orderIds } from "../src/page/orderIds.ts";

/** The element of the composer alone, from its own script. */
export const contestant: Contestant = {
  mount(container, copies) {
    for (const orderId of orderIds(copies)) {
      const element = document.createElement("shopper-chat-composer");
      element.baseUrl = "/";
      element.orderId = orderId;
      container.append(element);
    }
  },
  isThere(container, copies) {
    const elements = [...container.querySelectorAll("shopper-chat-composer")];
    const fields = elements.filter(({ shadowRoot }) => shadowRoot?.querySelector("textarea"));
    return fields.length >= copies;
  },
};
