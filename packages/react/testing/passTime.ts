import { act } from "@testing-library/react";
import { vi } from "vitest";

const STEP_MS = 100;

/** Moves fake time on, with the frames in which the browser reports what intersects. */
export async function passTime(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= STEP_MS) {
    await act(async () => {
      await vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS));
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    });
  }
}

/** Moves fake time on until `check` does not throw, for at most three seconds. */
export async function passTimeUntil(check: () => void): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) {
    try {
      check();
      return;
    } catch {
      await passTime(STEP_MS);
    }
  }
  check();
}
