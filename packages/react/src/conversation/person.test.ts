import { describe, expect, it } from "vitest";
import { toShownName } from "./toShownName.ts";

describe("a person's name", () => {
  it.each([
    ["Ana", "Ana"],
    ["  Ana\n\tMaria ", "Ana Maria"],
    ["\u202eanA\u202c", "anA"],
    ["<b>Ana</b>", "<b>Ana</b>"],
    ["صفية", "صفية"],
    ["🥑", "🥑"],
  ])("is shown on one line, in its own direction: %j", (name, shown) => {
    expect(toShownName(name)).toBe(shown);
  });

  it.each(["", "   ", "\u202e", "\u200b", "…", "\u0000"])("is none: %j", (name) => {
    expect(toShownName(name)).toBeNull();
  });

  it("is not endless", () => {
    expect(toShownName("x".repeat(50_000))).toBe(`${"x".repeat(60)}…`);
    expect(toShownName("😀".repeat(100))).toBe(`${"😀".repeat(60)}…`);
  });
});
