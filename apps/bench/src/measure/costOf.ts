import type { CDPSession } from "playwright";
import type { Cost } from "./Cost.ts";

/** Measures the cost of `act` on the page's main thread. */
export async function costOf(cdp: CDPSession, act: () => Promise<unknown>): Promise<Cost> {
  const before = await readMetrics(cdp);
  await act();
  const after = await readMetrics(cdp);
  const spent = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  return {
    total: spent("TaskDuration") * 1000,
    script: spent("ScriptDuration") * 1000,
    layouts: spent("LayoutCount"),
  };
}

async function readMetrics(cdp: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}
