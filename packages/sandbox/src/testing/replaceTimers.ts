import { onTestFinished, vi } from "vitest";

/** Replaces the timers of this process with fake ones until the test ends. */
export function replaceTimers(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}
