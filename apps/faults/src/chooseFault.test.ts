import { expect, it } from "vitest";
import { chooseFault } from "./chooseFault.ts";

it("chooses the same fault for the same request and seed, in any order", () => {
  const choose = (subject: string) => chooseFault({ seed: 7, proxy: "p", subject, attempt: 0 });
  const forwards = Array.from({ length: 200 }, (_, index) => choose(`text ${index}`));
  const backwards = Array.from({ length: 200 }, (_, index) => choose(`text ${199 - index}`));
  expect(forwards).toEqual(backwards.toReversed());
});

it("chooses each fault sometimes, and most of them rarely", () => {
  const counts = new Map<string, number>();
  for (let index = 0; index < 10_000; index += 1) {
    const { name } = chooseFault({ seed: 7, proxy: "p", subject: `text ${index}`, attempt: 0 });
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  expect(counts.size).toBe(12);
  expect(counts.get("pass")).toBeGreaterThan(5500);
  expect(Math.min(...counts.values())).toBeGreaterThan(70);
});
