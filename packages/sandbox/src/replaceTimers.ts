import { onTestFinished, vi } from "vitest";

/** Puts a test in charge of the timers in this process, until it is finished. */
export function replaceTimers(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}
