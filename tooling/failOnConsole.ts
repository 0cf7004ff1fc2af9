import { afterEach, beforeEach, expect } from "vitest";

/**
 * Fails a test that writes a warning or an error to the console without expecting it. A test that
 * does expect one takes it with `takeConsole()`.
 */
const seen: string[] = [];

for (const method of ["error", "warn"] as const) {
  const original = console[method];
  console[method] = (...words: unknown[]) => {
    seen.push(`console.${method}: ${words.map(String).join(" ")}`);
    original(...words);
  };
}

beforeEach(() => {
  seen.length = 0;
});

afterEach(() => {
  expect(takeConsole(), "unexpected on the console").toEqual([]);
});

/** What was written to the console since the test began, or since the last call. */
export function takeConsole(): string[] {
  return seen.splice(0);
}
