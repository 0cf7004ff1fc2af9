import { afterEach, expect, it, vi } from "vitest";
import { startStopwatch } from "./startStopwatch.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it.each([
  ["an ordinary second", 1000, 1000, 1000],
  ["an hour of sleep, in which the monotonic clock stops", 1000, 3_600_000, 3_600_000],
  ["an hour of sleep, in which it goes on", 3_600_000, 3_600_000, 3_600_000],
  ["a clock that is set back by a day", 5000, -86_400_000, 5000],
  ["a clock that is set back while the device sleeps", 1000, -60_000, 1000],
  ["a clock that stands still", 90_000, 0, 90_000],
])("a stopwatch measures %s", (_, monotonicMs, wallMs, expected) => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_800_000_000_000 });
  const now = vi.spyOn(performance, "now").mockReturnValue(70);
  const getElapsedMs = startStopwatch();
  expect(getElapsedMs()).toBe(0);
  vi.setSystemTime(1_800_000_000_000 + wallMs);
  now.mockReturnValue(70 + monotonicMs);
  expect(getElapsedMs()).toBe(expected);
});
