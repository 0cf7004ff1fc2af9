import { describe, expect, it } from "vitest";
import { getInitials, sanitizeDisplayName } from "./person.tsx";

describe("sanitizeDisplayName", () => {
  it.each([
    ["Ana", "Ana"],
    ["  Ana\n\tMaria ", "Ana Maria"],
    ["\u202eanA\u202c", "anA"],
    ["<b>Ana</b>", "<b>Ana</b>"],
    ["صفية", "صفية"],
    ["🥑", "🥑"],
  ])("returns %j on one line, without bidi controls", (name, shown) => {
    expect(sanitizeDisplayName(name)).toBe(shown);
  });

  it.each(["", "   ", "\u202e", "\u200b", "…", "\u0000"])(
    "returns null for %j, which shows nothing",
    (name) => {
      expect(sanitizeDisplayName(name)).toBeNull();
    },
  );

  it("shortens a long name at a whole character", () => {
    expect(sanitizeDisplayName("x".repeat(50_000))).toBe(`${"x".repeat(60)}…`);
    expect(sanitizeDisplayName("😀".repeat(100))).toBe(`${"😀".repeat(60)}…`);
  });
});

describe("getInitials", () => {
  it.each([
    ["Ana", "A"],
    ["ana maria lópez", "AL"],
    ["É", "É"],
    ["E\u0301lodie", "E\u0301"],
    ["🥑 ana", "A"],
    ["🥑", ""],
    ["李 小龍", "李小"],
  ])("returns the initials of %s: %s", (name, initials) => {
    expect(getInitials(name)).toBe(initials);
  });
});
