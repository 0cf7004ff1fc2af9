import type { Stage } from "./onStage.ts";
import { rest } from "./typing.ts";

/** The heap of the page with one copy mounted, after garbage collection, in bytes. */
export async function measureHeap({ cdp, mount }: Stage): Promise<number> {
  await mount(1);
  await rest();
  // The second collection frees what the first one has finalised.
  for (let time = 0; time < 2; time++) await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize;
}
