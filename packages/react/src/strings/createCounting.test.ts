import { afterEach, describe, expect, it, vi } from "vitest";
import { createCounting } from "./createCounting.ts";

afterEach(() => vi.restoreAllMocks());

describe("createCounting", () => {
  it("uses every plural form of the language, such as the three of Polish for whole numbers", () => {
    const { count } = createCounting("pl");
    const forms = { one: "znak", few: "znaki", many: "znaków", other: "znaku" };
    expect([1, 2, 5, 22].map((value) => count(value, forms))).toEqual([
      "1 znak",
      "2 znaki",
      "5 znaków",
      "22 znaki",
    ]);
  });

  it("creates the Intl objects of a locale once, at the first use", () => {
    const numberFormat = vi.spyOn(Intl, "NumberFormat");
    const pluralRules = vi.spyOn(Intl, "PluralRules");
    const [first, second] = [createCounting("de"), createCounting("de")];
    expect(numberFormat).not.toHaveBeenCalled();
    for (const { number, count } of [first, second]) {
      expect(number(1000)).toBe("1.000");
      expect(count(2, { one: "Zeichen", other: "Zeichen" })).toBe("2 Zeichen");
    }
    expect(numberFormat).toHaveBeenCalledOnce();
    expect(pluralRules).toHaveBeenCalledOnce();
  });
});
