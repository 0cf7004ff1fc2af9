import { expect, it } from "vitest";
import { textDirection } from "./textDirection.ts";

it.each([
  ["", undefined],
  ["123 🥑 …", undefined],
  ["12 Äpfel", "ltr"],
  ["12 تفاح", "rtl"],
  ["שלום hello", "rtl"],
  ["りんご", "ltr"],
  ["𞤀𞤣", "rtl"],
] as const)("%s is %s", (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});
