import type { Cost } from "./Cost.ts";
import { costOf } from "./costOf.ts";
import type { Stage } from "./onStage.ts";

/** Measures the cost of mounting copies, until they are painted. */
export async function measureMount(stage: Stage, copies: number): Promise<Cost> {
  return costOf(stage.cdp, () => stage.mount(copies));
}
