import { expect, it } from "vitest";
import { createCounting } from "./createCounting.ts";

it("has as many forms of a noun as the language: Polish has three for whole numbers", () => {
  const { count } = createCounting("pl");
  const forms = { one: "znak", few: "znaki", many: "znaków", other: "znaku" };
  expect([1, 2, 5, 22].map((value) => count(value, forms))).toEqual([
    "1 znak",
    "2 znaki",
    "5 znaków",
    "22 znaki",
  ]);
});
