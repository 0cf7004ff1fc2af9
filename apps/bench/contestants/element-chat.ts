import "@shopper-chat/element";
import type { Contestant } from "../src/page/Contestant.ts";
import { orderIds } from "../src/page/orderIds.ts";

/**
 * The element of the whole chat. It fetches messages when it is mounted, and then polls only once an
 * hour.
 */
export const contestant: Contestant = {
  mount(container, copies) {
    for (const orderId of orderIds(copies)) {
      const element = document.createElement("shopper-chat");
      element.baseUrl = "/";
      element.orderId = orderId;
      element.pollMs = 3_600_000;
      container.append(element);
    }
  },
  isThere(container, copies) {
    const elements = [...container.querySelectorAll("shopper-chat")];
    const ready = elements.filter(({ shadowRoot }) =>
      shadowRoot?.querySelector("[data-state=ready] textarea"),
    );
    return ready.length >= copies;
  },
};
