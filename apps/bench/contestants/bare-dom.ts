import type { Contestant } from "../src/page/Contestant.ts";
import { postMessage } from "../src/page/postMessage.ts";

/** A textarea and a button without a library: the lower limit. */
export const contestant: Contestant = {
  mount(container, copies) {
    for (let copy = 0; copy < copies; copy++) {
      const field = document.createElement("textarea");
      field.setAttribute("aria-label", "Message your shopper");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "Send";
      button.addEventListener("click", () => {
        void postMessage(field.value);
        field.value = "";
      });
      container.append(field, button);
    }
  },
};
