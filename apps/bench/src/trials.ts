import type { TrialName } from "./contestants.ts";
import type { Cost } from "./measure/Cost.ts";
import { measureKeys } from "./measure/measureKeys.ts";
import { measureMount } from "./measure/measureMount.ts";
import type { Stage } from "./measure/onStage.ts";

/** The timed measurements. */
export const TIMED_TRIALS: readonly TimedTrial[] = [
  { name: "keysEmpty", measure: (stage) => measureKeys(stage, ""), isForQuick: true },
  { name: "keysDraft", measure: (stage) => measureKeys(stage, DRAFT) },
  { name: "mount1", measure: (stage) => measureMount(stage, 1), isForQuick: true },
  { name: "mount100", measure: (stage) => measureMount(stage, 100) },
];

export interface TimedTrial {
  name: TimedTrialName;
  measure: (stage: Stage) => Promise<Cost>;
  /** Whether it is part of a quick run. @default false */
  isForQuick?: boolean;
}

export type TimedTrialName = Exclude<TrialName, "heap" | "scroll">;

/** 900 characters, so that typing after them stays below the limit. */
const DRAFT = "Ripe ones, please. ".repeat(48).slice(0, 900);
