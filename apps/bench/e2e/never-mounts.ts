import type { Contestant } from "../src/page/Contestant.ts";

/** One that needs what is not there. */
export const contestant: Contestant = {
  mount() {
    throw new Error("No channel was given.");
  },
};
