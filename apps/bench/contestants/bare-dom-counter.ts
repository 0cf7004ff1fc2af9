import type { Contestant } from "../src/page/Contestant.ts";
import { postMessage } from "../src/page/postMessage.ts";

/** A textarea, a counter and a button without a library: the lower limit for a composer with a counter. */
export const contestant: Contestant = {
  mount(container, copies) {
    for (let copy = 0; copy < copies; copy++) {
      const field = document.createElement("textarea");
      field.setAttribute("aria-label", "Message your shopper");
      const counter = document.createElement("p");
      const count = () => {
        counter.textContent = `${1000 - [...field.value].length} characters left`;
      };
      count();
      field.addEventListener("input", count);
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "Send";
      button.addEventListener("click", () => {
        void postMessage(field.value.trim());
        field.value = "";
        count();
      });
      container.append(field, counter, button);
    }
  },
};
