import type { Cost } from "./Cost.ts";
import { measureKeys } from "./measureKeys.ts";
import { measureMount } from "./measureMount.ts";
import type { Stage } from "./openStage.ts";

/** What is measured of each contestant. */
export const TRIALS: readonly Trial[] = [
  { name: "A keystroke, from an empty field", run: (stage) => measureKeys(stage, "", 200) },
  {
    name: "A keystroke, from a draft of 900 characters",
    run: (stage) => measureKeys(stage, "Ripe ones, please. ".repeat(48).slice(0, 900), 90),
  },
  { name: "Mounting 1", run: (stage) => measureMount(stage, 1) },
  { name: "Mounting 100", run: (stage) => measureMount(stage, 100) },
];

export interface Trial {
  name: string;
  run: (stage: Stage) => Promise<Cost>;
}
