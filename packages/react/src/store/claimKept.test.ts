import { expect, it, onTestFinished } from "vitest";
import { claimKept, isKeptBy, releaseKept } from "./claimKept.ts";

const shown = () => ({ isShown: () => true });

it("gives another key while a store that is shown keeps an order under it, and the same after", () => {
  const [first, second] = [shown(), shown()];
  onTestFinished(() => void releaseKept(second, "order"));
  expect(claimKept(first, "order")).toBe("order");
  expect(claimKept(second, "order")).toBe("order+");
  expect(releaseKept(first, "order")).toBe(true);
  expect(claimKept(second, "order")).toBe("order");
});

it("releases nothing that another store has taken over", () => {
  const gone = { isShown: () => false };
  const next = shown();
  onTestFinished(() => void releaseKept(next, "order"));
  claimKept(gone, "order");
  claimKept(next, "order");
  expect(releaseKept(gone, "order")).toBe(false);
  expect(isKeptBy(next, "order")).toBe(true);
});
