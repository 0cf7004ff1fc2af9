import type { Cost } from "./Cost.ts";
import { costOf } from "./costOf.ts";
import type { Stage } from "./openStage.ts";

/** What mounting so many copies costs, until they are painted. */
export async function measureMount({ page, cdp }: Stage, copies: number): Promise<Cost> {
  return costOf(cdp, () => page.evaluate((count) => window.mountContestant(count), copies));
}
