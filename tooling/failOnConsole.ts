import { afterEach, beforeEach, expect } from "vitest";

/**
 * Fails a test that writes a warning or an error to the console. A test that expects one spies on
 * the method.
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
  expect(seen, "unexpected on the console").toEqual([]);
});
