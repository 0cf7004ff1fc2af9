import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startDeadline } from "./startDeadline.ts";

function fakeTimers(): void {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

const never = new Promise<never>(() => {});

describe("a deadline", () => {
  it("ends what is raced when the time is up, not earlier", async () => {
    fakeTimers();
    const deadline = startDeadline(1000, undefined);
    const raced = deadline.race(never).catch((error: unknown) => error);
    vi.advanceTimersByTime(999);
    expect(deadline.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(deadline.signal.aborted).toBe(true);
    expect(await raced).toHaveProperty("name", "TimeoutError");
  });

  it("ends with the caller's signal, without its reason", async () => {
    const controller = new AbortController();
    const deadline = startDeadline(1000, controller.signal);
    onTestFinished(deadline.stop);
    const raced = deadline.race(never);
    controller.abort(new Error("the caller's own words"));
    await expect(raced).rejects.toHaveProperty("name", "AbortError");
  });

  it("has ended from the start if the caller's signal has", async () => {
    const deadline = startDeadline(1000, AbortSignal.abort());
    onTestFinished(deadline.stop);
    expect(deadline.signal.aborted).toBe(true);
    await expect(deadline.race(Promise.resolve("late"))).rejects.toHaveProperty(
      "name",
      "AbortError",
    );
  });

  it("gives what is raced while there is time", async () => {
    const deadline = startDeadline(1000, undefined);
    onTestFinished(deadline.stop);
    expect(await deadline.race(Promise.resolve("in time"))).toBe("in time");
    await expect(deadline.race(Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  });

  it("leaves no timer and no listener behind", () => {
    fakeTimers();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    startDeadline(1000, signal).stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });

  it("may end without anybody racing it", async () => {
    const deadline = startDeadline(1000, AbortSignal.abort());
    deadline.stop();
    // An unhandled rejection would fail the run.
    await new Promise(setImmediate);
    expect(deadline.signal.aborted).toBe(true);
  });
});
