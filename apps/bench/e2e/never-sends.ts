import type { Contestant } from "../src/page/Contestant.ts";

/** A textarea and a button without an effect. */
export const contestant: Contestant = {
  mount(container) {
    const button = document.createElement("button");
    button.textContent = "Send";
    container.append(document.createElement("textarea"), button);
  },
};
