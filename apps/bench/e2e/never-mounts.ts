import type { Contestant } from "../src/page/Contestant.ts";

/** A contestant that fails to mount. */
export const contestant: Contestant = {
  mount() {
    throw new Error("No channel was given.");
  },
};
