import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { describeStore } from "../testing/describeStore.ts";
import { createMemoryStore } from "./createMemoryStore.ts";

describeStore(async () => {
  let time = 0;
  const store = createMemoryStore({ now: () => time });
  return {
    store,
    other: store,
    pass(milliseconds) {
      time += milliseconds;
    },
  };
});

it("frees the memory of entries that have expired", async () => {
  let time = 0;
  const store = createMemoryStore({ now: () => time });
  const before = heapUsed();
  for (let index = 0; index < 200_000; index += 1) {
    time += 1;
    await store.compareAndSet(`name ${index}`, undefined, `value of ${index}`.padEnd(200), 100);
    await store.acquire(`room ${index}`, "a", { limit: 1, lifetimeMs: 100 });
  }
  // Kept, it would be over 60 MB.
  expect(heapUsed() - before).toBeLessThan(20_000_000);
});

function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}
