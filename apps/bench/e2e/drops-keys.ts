import type { Contestant } from "../src/page/Contestant.ts";

/** A textarea that accepts ten characters at most. */
export const contestant: Contestant = {
  mount(container) {
    const field = document.createElement("textarea");
    field.maxLength = 10;
    container.append(field);
  },
};
