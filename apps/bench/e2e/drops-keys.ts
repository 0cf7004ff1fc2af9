import type { Contestant } from "../src/page/Contestant.ts";

/** A field that takes no more than ten characters. */
export const contestant: Contestant = {
  mount(container) {
    const field = document.createElement("textarea");
    field.maxLength = 10;
    container.append(field);
  },
};
