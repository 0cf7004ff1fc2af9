import type { Stage } from "./onStage.ts";
import { rest } from "./typing.ts";

/** What the page's scripts hold in memory with one mounted, once what is garbage is collected; in bytes. */
export async function measureHeap({ cdp, mount }: Stage): Promise<number> {
  await mount(1);
  await rest();
  // What the first collection finalises, the second takes away.
  for (let time = 0; time < 2; time++) await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize;
}
