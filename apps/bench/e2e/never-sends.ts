import type { Contestant } from "../src/page/Contestant.ts";

/** A field and a button that does nothing. */
export const contestant: Contestant = {
  mount(container) {
    const button = document.createElement("button");
    button.textContent = "Send";
    container.append(document.createElement("textarea"), button);
  },
};
