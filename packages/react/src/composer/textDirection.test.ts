import { describe, expect, it } from "vitest";
import { getTextDirection } from "./composerView.ts";

describe("getTextDirection", () => {
  it.each([
    ["", undefined],
    ["123 🥑 …", undefined],
    ["12 Äpfel", "ltr"],
    ["12 تفاح", "rtl"],
    ["שלום hello", "rtl"],
    ["りんご", "ltr"],
    ["𞤀𞤣", "rtl"],
  ] as const)("returns the direction of the first letter: %s is %s", (text, direction) => {
    expect(getTextDirection(text)).toBe(direction);
  });
});
