import type { Contestant } from "../src/page/Contestant.ts";
import { postMessage } from "../src/page/postMessage.ts";

/** The floor: a field and a button, no library, no counter. */
export const contestant: Contestant = {
  mount(container, copies) {
    for (let copy = 0; copy < copies; copy++) {
      const field = document.createElement("textarea");
      field.setAttribute("aria-label", "Message to your shopper");
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
